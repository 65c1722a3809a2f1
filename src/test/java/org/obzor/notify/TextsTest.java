package org.obzor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Locale RU = Texts.locale("ru");
  private final Texts texts = new Texts();

  @Test
  void everyTextExistsInBothLanguagesAndCanBeFilled() {
    assertThat(texts.keys(RU)).isEqualTo(texts.keys(Texts.locale("en"))).isNotEmpty();
    for (Locale locale : Texts.LOCALES) {
      for (String key : texts.keys(locale)) {
        assertThat(texts.text(locale, key, 3, 4, 5)).as(key).isNotBlank().doesNotContain("{");
      }
    }
  }

  @Test
  void pluralsFollowTheLanguage() {
    assertThat(Stream.of(1, 2, 5, 11, 21, 22).map(n -> texts.text(RU, "subject.summary", "А", n)))
        .containsExactly(
            "А: 1 новый сюжет",
            "А: 2 новых сюжета",
            "А: 5 новых сюжетов",
            "А: 11 новых сюжетов",
            "А: 21 новый сюжет",
            "А: 22 новых сюжета");
    assertThat(texts.text(RU, "spike.began", 41L, 3.5, 24L))
        .isEqualTo("Всплеск: 41 статья за 24 часа, обычно 3,5");
    assertThat(Stream.of(1, 2).map(n -> texts.text(Texts.locale("en"), "more", n)))
        .containsExactly("1 more story in the alert", "2 more stories in the alert");
  }
}
