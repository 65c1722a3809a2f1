package org.obzor.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.obzor.query.InvalidInputException;

/** Articles nobody annotated: {@code news/LANG.jsonl.gz}, lines {@code {"title"?,"text"}}. */
final class NewsFile {
  private static final int LONGEST = 20_000;

  private NewsFile() {}

  /**
   * The articles of a language, title and text, the end of long ones cut off; none if there is no
   * such file.
   *
   * @throws InvalidInputException if a line is no JSON
   * @throws IOException if the file cannot be read
   */
  static List<String> read(Path folder, String lang) throws IOException {
    Path file = folder.resolve("news").resolve(lang + ".jsonl.gz");
    List<String> articles = new ArrayList<>();
    if (!Files.exists(file)) {
      return articles;
    }
    JsonMapper json = JsonMapper.builder().build();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        JsonNode node;
        try {
          node = json.readTree(line);
        } catch (JsonProcessingException e) {
          throw new InvalidInputException(
              "data", "person.line-not-json", file.getFileName(), number);
        }
        String text = node.path("title").asText("") + "\n" + node.path("text").asText("");
        articles.add(text.substring(0, Math.min(text.length(), LONGEST)));
      }
    }
    return articles;
  }
}
