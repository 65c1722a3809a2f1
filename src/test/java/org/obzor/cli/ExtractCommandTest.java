package org.obzor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtractCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Run(int exit, List<JsonNode> answers) {}

  private static Run run(String lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int exit =
        ExtractCommand.run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), out);
    List<JsonNode> answers = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).split("\n", -1)) {
      if (!line.isEmpty()) {
        answers.add(JSON.readTree(line));
      }
    }
    return new Run(exit, answers);
  }

  @Test
  void offsetsAreCodePointsOfTheText() throws IOException {
    String text = "😀😀 Министр Ван И. приехал в Астану из КНР.";
    Run run = run(JSON.writeValueAsString(Map.of("id", 7, "text", text)) + "\n");
    assertThat(run.exit).isZero();
    assertThat(run.answers.getFirst().get("id").asInt()).isEqualTo(7);
    int[] points = text.codePoints().toArray();
    List<String> found = new ArrayList<>();
    for (JsonNode m : run.answers.getFirst().get("mentions")) {
      if (m.has("start")) {
        int start = m.get("start").asInt();
        assertThat(new String(points, start, m.get("end").asInt() - start))
            .isEqualTo(m.get("text").asText());
        found.add(m.get("id").asText());
      }
    }
    assertThat(found).containsExactlyInAnyOrder("ван-и", "KZ", "CN");
  }

  @Test
  void aLineThatCannotBeReadIsAnsweredWithItsNumberAndTheOthersAsEver() throws IOException {
    Run run =
        run(
            """
            {"id":"a","text":"Китай"}
            {"id":"b","text":"Китай"} trailing

            ["text"]
            {"id":"c","text":5}
            {"id":"d"}
            {"id":"e","text":"Китай"\
            """
                + "\n{\"id\":\"f\",\"text\":\"Китай\"}");
    assertThat(run.exit).isEqualTo(1);
    assertThat(run.answers)
        .extracting(a -> a.has("error") ? "line " + a.get("line").asInt() : a.get("id").asText())
        .containsExactly("a", "line 2", "line 4", "line 5", "line 6", "line 7", "f");
  }

  @Test
  void textOfNothingButInitialsIsReadInParts() throws IOException {
    String text = "В.".repeat(300_000) + "\nМинистр Ван И приехал.";
    Run run = run(JSON.writeValueAsString(Map.of("id", "x", "text", text)));
    assertThat(run.exit).isZero();
    JsonNode mentions = run.answers.getFirst().get("mentions");
    assertThat(mentions.get(mentions.size() - 1).get("id").asText()).isEqualTo("ван-и");
  }
}
