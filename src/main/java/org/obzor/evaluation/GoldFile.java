package org.obzor.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of texts with marked entities, one object a line: {@code {"text","lang"?,"entities":
 * [{"type","start","end","wikidata"?}]}}, offsets in Unicode code points, end exclusive.
 *
 * @param rejected what could not be read, as {@code file:line: reason}
 */
record GoldFile(String name, List<GoldDocument> documents, List<String> rejected) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Why a line cannot be used. */
  private static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String reason) {
      super(reason);
    }
  }

  /**
   * Reads a file; a line or an entity that cannot be used is rejected and leaves the others alone.
   *
   * @throws IOException if the file cannot be read, or is not in UTF-8
   */
  static GoldFile read(Path file) throws IOException {
    List<GoldDocument> documents = new ArrayList<>();
    List<String> rejected = new ArrayList<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          try {
            List<String> bad = new ArrayList<>();
            documents.add(document(line, bad));
            for (String reason : bad) {
              rejected.add(file + ":" + number + ": " + reason);
            }
          } catch (Unusable e) {
            rejected.add(file + ":" + number + ": " + e.getMessage());
          }
        }
      }
    }
    return new GoldFile(String.valueOf(file.getFileName()), documents, rejected);
  }

  private static GoldDocument document(String line, List<String> bad) throws Unusable {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
      throw new Unusable("not JSON, see column " + column);
    }
    if (!json.path("text").isTextual()) {
      throw new Unusable("\"text\" is missing or not a string");
    }
    if (!json.path("entities").isArray()) {
      throw new Unusable("\"entities\" is missing or not an array");
    }
    String text = json.get("text").textValue();
    List<GoldEntity> entities = new ArrayList<>();
    int number = 0;
    for (JsonNode entity : json.get("entities")) {
      number++;
      try {
        entities.add(entity(entity, text));
      } catch (Unusable e) {
        bad.add("entity " + number + ": " + e.getMessage());
      }
    }
    return new GoldDocument(text, json.path("lang").textValue(), entities);
  }

  private static GoldEntity entity(JsonNode json, String text) throws Unusable {
    if (!json.path("type").isTextual()) {
      throw new Unusable("no \"type\"");
    }
    int start = json.path("start").asInt(-1);
    int end = json.path("end").asInt(-1);
    if (start < 0 || end <= start || end > text.codePointCount(0, text.length())) {
      throw new Unusable("from " + start + " to " + end + " is not inside the text");
    }
    int from = text.offsetByCodePoints(0, start);
    return new GoldEntity(
        json.get("type").textValue(),
        new Span(from, text.offsetByCodePoints(from, end - start)),
        json.path("wikidata").asText(""));
  }
}
