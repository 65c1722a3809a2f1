package org.obzor.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.obzor.alert.MemoryStore;
import org.obzor.query.InvalidInputException;

class SavedViewsTest {
  private final SavedViews views =
      new SavedViews(
          new MemoryStore<>(), Clock.fixed(Instant.parse("2026-09-30T12:00:00Z"), ZoneOffset.UTC));

  @Test
  void onePageHasOneIdAndKeepsItsNameUnlessItGetsAnother() {
    String id = views.save("/?q=a", "Утро");
    assertThat(views.save("/?q=a", " ")).isEqualTo(id);
    assertThat(views.find(id)).map(SavedView::name).hasValue("Утро");
    assertThat(views.save("/?q=a", "Вечер")).isEqualTo(id);
    assertThat(views.find(id)).map(SavedView::name).hasValue("Вечер");
    assertThat(views.save("/?q=b", "")).isNotEqualTo(id);
    assertThat(views.list(10, null).total()).isEqualTo(2);
  }

  @Test
  void itIsRenamedAndRemoved() {
    String id = views.save("/compare?s=country%3DKZ", "");
    assertThat(views.rename(id, "Сравнение")).isTrue();
    assertThat(views.find(id)).map(SavedView::name).hasValue("Сравнение");
    assertThat(views.rename(id, "")).isTrue();
    assertThat(views.remove(id)).isTrue();
    assertThat(views.remove(id)).isFalse();
    assertThat(views.rename(id, "x")).isFalse();
    assertThat(views.find(id)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/",
        "https://evil.example/",
        "/\\evil.example",
        "/alerts/x/unsubscribe?key=1",
        "/api/articles",
        "/persons/a/b",
        "/?q=a\r\nSet-Cookie: x",
        "/?q=a#b",
        "javascript:alert(1)",
        ""
      })
  void onlyPagesOfOursThatCanBeNarrowedAreSaved(String address) {
    assertThatThrownBy(() -> views.save(address, ""))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("address"));
  }

  @Test
  void namesAreOfALengthThatCanBeRead() {
    assertThatThrownBy(() -> views.save("/", "x".repeat(201)))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("name"));
  }
}
