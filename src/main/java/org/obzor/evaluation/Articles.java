package org.obzor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** News articles cut to a common length, to measure speed on. */
final class Articles {
  /** Of each article that has so many words, these are taken. */
  static final int WORDS = 250;

  private static final int MOST = 400;

  private Articles() {}

  /**
   * The first articles of {@code *.jsonl.gz} that are long enough.
   *
   * @throws IOException if the file cannot be read
   */
  static List<String> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> articles = new ArrayList<>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine();
          line != null && articles.size() < MOST;
          line = lines.readLine()) {
        JsonNode text = json.readTree(line).path("text");
        int end = endOfWords(text.asText());
        if (end > 0) {
          articles.add(text.asText().substring(0, end));
        }
      }
    }
    return articles;
  }

  private static int endOfWords(String text) {
    int words = 0;
    for (int i = 1; i < text.length(); i++) {
      boolean ends =
          Character.isWhitespace(text.charAt(i)) && !Character.isWhitespace(text.charAt(i - 1));
      words += ends ? 1 : 0;
      if (words == WORDS) {
        return i;
      }
    }
    return -1;
  }
}
