package org.obzor.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Articles with what their editors say of them, in two halves: one to tune on, one to read. */
final class LabelledNews {
  private static final ObjectMapper JSON = new ObjectMapper();

  private LabelledNews() {}

  /** The articles of a file of JSON lines, gzipped if its name says so. */
  static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in,
                    StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        nodes.add(JSON.readTree(line));
      }
    }
    return nodes;
  }

  /** The half an article belongs to, by its id: {@code tune} or {@code held}. */
  static String half(JsonNode article) {
    return Math.floorMod((article.path("id").asText().hashCode() * 31) >>> 8, 2) == 0
        ? "tune"
        : "held";
  }
}
