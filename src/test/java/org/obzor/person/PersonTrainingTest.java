package org.obzor.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.obzor.query.InvalidInputException;
import org.obzor.text.RussianDictionary;

class PersonTrainingTest {
  private static final List<String> NAMES =
      List.of("Anna Weber", "Paul Novak", "Maria Lind", "Oscar Brandt", "Ella Stone");

  @TempDir Path folder;

  @Test
  void theSameTextsGiveTheSameBytesAndNamesAreLearnt() throws IOException {
    Files.write(folder.resolve("made-up-en.jsonl"), sentences());

    List<String> figures = train("first", 4);
    train("second", 4);

    assertThat(folder.resolve("first/persons-en.model"))
        .hasSameBinaryContentAs(folder.resolve("second/persons-en.model"));
    assertThat(figures)
        .singleElement()
        .asString()
        .startsWith("made-up-en.jsonl: 40 persons, exact P 100.0 R 100.0");
  }

  @Test
  void aBadLineIsNamed() throws IOException {
    assertRefused("{\"text\":\"Anna\",\"entities\":[", "made-up-en.jsonl, line 2: not JSON.");
    assertRefused("{\"text\":\"Anna\"}", "made-up-en.jsonl, line 2: needs \"text\"");
    assertRefused("{\"entities\":[]}", "made-up-en.jsonl, line 2: needs \"text\"");
    for (String place : List.of("0,\"end\":5", "2,\"end\":2", "-1,\"end\":2", "\"a\",\"end\":2")) {
      assertRefused(
          "{\"text\":\"Anna\",\"entities\":[{\"type\":\"PERSON\",\"start\":" + place + "}]}",
          "made-up-en.jsonl, line 2: an entity");
    }
  }

  @Test
  void aFolderWithoutTextsIsRefused() {
    assertThatThrownBy(() -> train("out", 0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void offsetsAreCodePoints() throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"),
        "{\"text\":\"😀 Anna\",\"entities\":[{\"type\":\"PER\",\"start\":2,\"end\":6}]}");
    AnnotatedText text = AnnotatedFile.readAll(folder).getFirst().texts().getFirst();
    assertThat(text.persons()).containsExactly(new AnnotatedText.Entity(EntityKind.PERSON, 3, 7));
  }

  private void assertRefused(String line, String message) throws IOException {
    Files.write(folder.resolve("made-up-en.jsonl"), List.of(sentences().getFirst(), line));
    assertThatThrownBy(() -> train("out", 0))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(message);
  }

  private List<String> train(String output, int holdOut) throws IOException {
    PersonTraining.Options options =
        new PersonTraining.Options(folder, folder.resolve(output), holdOut, List.of(), 1);
    return new PersonTraining(RussianDictionary.load(), options, line -> {}).run();
  }

  private static List<String> sentences() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 160; i++) {
      String name = NAMES.get(i % NAMES.size());
      String text = "Minister " + name + " spoke in London.";
      lines.add(
          "{\"text\":\"%s\",\"entities\":[{\"type\":\"PERSON\",\"start\":9,\"end\":%d},{\"type\":\"LOC\",\"start\":%d,\"end\":%d}]}"
              .formatted(text, 9 + name.length(), text.length() - 7, text.length() - 1));
    }
    return lines;
  }
}
