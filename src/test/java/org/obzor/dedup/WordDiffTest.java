package org.obzor.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.obzor.dedup.Change.Kind;

class WordDiffTest {

  private static String written(String before, String after) {
    return WordDiff.of(before, after).stream()
        .map(c ->
            switch (c.kind()) {
              case SAME -> c.text();
              case DELETED -> "[-" + c.text() + "]";
              case INSERTED -> "[+" + c.text() + "]";
            })
        .collect(Collectors.joining());
  }

  @Test
  void marksChangedWords() {
    assertThat(written("Мост откроют в июне.", "Мост откроют в августе."))
        .isEqualTo("Мост откроют в [-июне][+августе].");
    assertThat(written("Мост откроют.", "Новый мост откроют."))
        .isEqualTo("[-Мост][+Новый мост] откроют.");
    assertThat(written("Раз два три.", "Раз три.")).isEqualTo("Раз [-два ]три.");
    assertThat(written("Раз.", "Раз.")).isEqualTo("Раз.");
    assertThat(written("", "Раз два.")).isEqualTo("[+Раз два.]");
    assertThat(written("", "")).isEmpty();
  }

  @Test
  void wordsThatChangeTogetherAreOneChange() {
    assertThat(written("Их было двое или трое, не больше.", "Их было пять, шесть, не больше."))
        .isEqualTo("Их было [-двое или трое][+пять, шесть], не больше.");
  }

  @Test
  void anAddedParagraphIsOneInsertion() {
    assertThat(written("Первый.\n\nТретий.", "Первый.\n\nВторой.\n\nТретий."))
        .isEqualTo("Первый.\n\n[+Второй.\n\n]Третий.");
  }

  @Test
  void bothTextsComeOutAgainWhateverTheyAre() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      String before = text(random, random.nextInt(30));
      String after = text(random, random.nextInt(30));
      List<Change> changes = WordDiff.of(before, after);
      assertThat(joined(changes, k -> k != Kind.INSERTED)).isEqualTo(before);
      assertThat(joined(changes, k -> k != Kind.DELETED)).isEqualTo(after);
      for (int c = 1; c < changes.size(); c++) {
        assertThat(changes.get(c).kind()).isNotEqualTo(changes.get(c - 1).kind());
      }
    }
  }

  @Test
  void longTextsThatHaveNothingInCommonAreReplacedAsAWhole() {
    String before = "слон ".repeat(20_000);
    String after = "кит ".repeat(20_000);
    assertThat(WordDiff.of(before, after))
        .containsExactly(
            new Change(Kind.DELETED, before.strip()),
            new Change(Kind.INSERTED, after.strip()),
            new Change(Kind.SAME, " "));
  }

  private static String joined(List<Change> changes, Predicate<Kind> kinds) {
    return changes.stream()
        .filter(c -> kinds.test(c.kind()))
        .map(Change::text)
        .collect(Collectors.joining());
  }

  private static String text(Random random, int length) {
    List<String> parts = List.of("а", "б", "в", " ", ", ", "\n\n", "«", "😀", " ", " ");
    return IntStream.range(0, length)
        .mapToObj(i -> parts.get(random.nextInt(parts.size())))
        .collect(Collectors.joining());
  }
}
