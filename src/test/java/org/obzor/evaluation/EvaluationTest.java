package org.obzor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.obzor.article.CountryKind;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.enrich.Enricher;
import org.obzor.enrich.Enrichment;

/** What is counted as right, wrong and missed. */
class EvaluationTest {
  /** Finds persons written with a star before them, and countries by the words given. */
  private static final Enricher STARS =
      (title, text, lang) -> {
        List<Mention> found = new ArrayList<>();
        for (int at = text.indexOf('*'); at >= 0; at = text.indexOf('*', at + 1)) {
          int end = text.indexOf('.', at);
          String name = text.substring(at + 1, end);
          found.add(mention(EntityType.PERSON, name, at + 1, end, null));
        }
        country(text, "France", "FR", CountryKind.NAME, found);
        country(text, "Paris", "FR", CountryKind.CAPITAL, found);
        country(text, "Chad", "TD", CountryKind.NAME, found);
        return new Enrichment("en", found);
      };

  @TempDir Path folder;

  private static void country(
      String text, String word, String code, CountryKind kind, List<Mention> found) {
    int at = text.indexOf(word);
    if (at >= 0) {
      found.add(mention(EntityType.COUNTRY, code, at, at + word.length(), kind));
    }
  }

  private static Mention mention(
      EntityType type, String id, int start, int end, @Nullable CountryKind kind) {
    return new Mention(type, id, id, Section.TEXT, start, end, kind);
  }

  private String run(boolean errors, String... lines) throws IOException {
    Files.writeString(folder.resolve("set.jsonl"), String.join("\n", lines));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<String> rejected =
        Evaluation.of(folder)
            .run(STARS, errors, new PrintStream(out, true, StandardCharsets.UTF_8));
    rejected.forEach(line -> out.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8)));
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String entity(String type, int start, int end, String wikidata) {
    return "{\"type\":\"%s\",\"start\":%d,\"end\":%d,\"wikidata\":\"%s\"}"
        .formatted(type, start, end, wikidata);
  }

  private static String line(String text, String... entities) {
    return "{\"text\":\"%s\",\"entities\":[%s]}".formatted(text, String.join(",", entities));
  }

  @Test
  void aSpanCountsOnlyWholeItsWordsOneByOne() throws IOException {
    String printed =
        run(
            true,
            line("😀 *Ann Lee. Bob", entity("PERSON", 3, 10, "Q1"), entity("PERSON", 12, 15, "")),
            line("*Eve Fox.", entity("PERSON", 5, 8, "Q2")));
    assertThat(printed)
        .containsPattern("set.jsonl +en +2 +50.0 +33.3 +40.0 +75.0 +75.0 +75.0")
        .contains("person, missed\t😀 *Ann Lee. [[Bob]]");
  }

  @Test
  void countriesAreASetPerDocumentWithoutCapitals() throws IOException {
    String printed =
        run(
            true,
            line(
                "France, Paris and Chad",
                entity("COUNTRY", 0, 6, "Q142"),
                entity("NATIONALITY", 0, 6, "Q142")),
            line("Paris", entity("CITY", 0, 5, "Q90")));
    assertThat(printed)
        .containsPattern("set.jsonl +en +2 +50.0 +100.0 +66.7")
        .contains("country, wrong TD\tFrance, Paris and [[Chad]]");
  }

  @Test
  void identityIsCountedPerMention() throws IOException {
    String printed =
        run(
            false,
            line(
                "*A B. *A B. *C D.",
                entity("PERSON", 1, 4, "Q1"),
                entity("PERSON", 7, 10, "Q2"),
                entity("PERSON", 13, 16, "Q2")));
    // Precision 1/2, 1/2, 1; recall 1, 1/2, 1/2.
    assertThat(printed).containsPattern("set.jsonl +en +1 +66.7 +66.7 +66.7 +66.7 \\(of 3\\)");
  }

  @Test
  void badLinesAreNamedAndTheOthersMeasured() throws IOException {
    String printed =
        run(
            false,
            "{\"text\":",
            "[]",
            "{\"text\":\"a\"}",
            line("ab", entity("PERSON", 1, 3, "")),
            line("*Ann.", entity("PERSON", 1, 4, "")));
    Path file = folder.resolve("set.jsonl");
    assertThat(printed)
        .contains(file + ":1: not JSON")
        .contains(file + ":2: \"text\" is missing")
        .contains(file + ":3: \"entities\" is missing")
        .contains(file + ":4: entity 1: from 1 to 3 is not inside the text")
        .containsPattern("set.jsonl +en +2 +100.0 +100.0 +100.0");
  }
}
