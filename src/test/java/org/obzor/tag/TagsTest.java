package org.obzor.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.obzor.alert.MemoryStore;
import org.obzor.query.InvalidInputException;

class TagsTest {
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
  private final Tags tags = new Tags(new MemoryStore<>(), CLOCK);

  @Test
  void articlesHaveTheirTagsInTheOrderTheyGotThem() {
    tags.add(List.of("a", "b"), "срочно");
    tags.add(List.of("a"), "для доклада");
    assertThat(tags.of(List.of("a", "b", "c")))
        .isEqualTo(Map.of("a", List.of("срочно", "для доклада"), "b", List.of("срочно")));
    assertThat(tags.all()).isEqualTo(Map.of("срочно", 2L, "для доклада", 1L));
    assertThat(tags.all().keySet()).startsWith("срочно");
    assertThat(tags.articles(List.of("срочно", "для доклада"))).containsExactlyInAnyOrder("a", "b");
    tags.remove(List.of("a", "c"), "срочно");
    tags.remove(List.of("b"), "срочно");
    assertThat(tags.of(List.of("a", "b"))).isEqualTo(Map.of("a", List.of("для доклада")));
    assertThat(tags.all()).isEqualTo(Map.of("для доклада", 1L));
    assertThat(tags.articles(List.of("срочно"))).isEmpty();
  }

  @Test
  void aTagIsSpelledAsItWasFirst() {
    assertThat(tags.add(List.of("a"), "  Отчёт   МИД ")).isEqualTo("Отчёт МИД");
    assertThat(tags.add(List.of("b"), "отчет мид")).isEqualTo("Отчёт МИД");
    assertThat(tags.articles(List.of("ОТЧЕТ МИД"))).containsExactlyInAnyOrder("a", "b");
    assertThat(tags.remove(List.of("b"), "отчёт мид")).isEqualTo("Отчёт МИД");
    assertThat(tags.all()).isEqualTo(Map.of("Отчёт МИД", 1L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "a\u0000b",
        "0123456789012345678901234567890123456789012345678901234567890"
      })
  void whatIsNoTagIsRefused(String tag) {
    assertThatThrownBy(() -> tags.add(List.of("a"), tag)).isInstanceOf(InvalidInputException.class);
    assertThat(tags.all()).isEmpty();
  }

  @Test
  void anArticleHasNoMoreTagsThanOneCanRead() {
    for (int i = 0; i < Tags.MOST; i++) {
      tags.add(List.of("a"), "t" + i);
    }
    assertThatThrownBy(() -> tags.add(List.of("a"), "one more"))
        .isInstanceOf(InvalidInputException.class);
    assertThat(tags.add(List.of("a"), "T0")).isEqualTo("t0");
  }

  @Test
  void tagsGivenAtTheSameTimeAreAllThere() throws InterruptedException {
    List<Thread> analysts = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String tag = "t" + i;
      analysts.add(Thread.ofPlatform().start(() -> tags.add(List.of("a", "b"), tag)));
    }
    for (Thread analyst : analysts) {
      analyst.join();
    }
    assertThat(tags.of(List.of("a")).getOrDefault("a", List.of())).hasSize(8);
    assertThat(tags.of(List.of("b")).getOrDefault("b", List.of())).hasSize(8);
  }
}
