package org.obzor.person;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.obzor.person.AnnotatedText.Entity;
import org.obzor.query.InvalidInputException;

/**
 * A file of annotated texts: JSON lines {@code {"text","entities":[{"type","start","end"}]}},
 * offsets in Unicode code points, the end exclusive. Entities marked {@code "disc":true}, which are
 * not one stretch of text, are passed over.
 *
 * @param lang by the file's name: {@code kaz*} is Kazakh, {@code *-en*} English, all others Russian
 * @param texts in the order of the file
 */
record AnnotatedFile(String name, String lang, List<AnnotatedText> texts) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Reads the {@code .jsonl} files of a folder, or of its folder {@code ner}, by name.
   *
   * @throws InvalidInputException if there are none, or a line is wrong: naming file and line
   * @throws IOException if a file cannot be read
   */
  static List<AnnotatedFile> readAll(Path folder) throws IOException {
    Path inner = folder.resolve("ner");
    List<Path> paths = new ArrayList<>();
    for (Path place : List.of(folder, inner)) {
      if (paths.isEmpty() && Files.isDirectory(place)) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(place, "*.jsonl")) {
          found.forEach(paths::add);
        }
      }
    }
    if (paths.isEmpty()) {
      throw new InvalidInputException("data", "person.no-annotated-files", folder);
    }
    List<AnnotatedFile> files = new ArrayList<>();
    for (Path path : paths.stream().sorted().toList()) {
      files.add(read(path));
    }
    return files;
  }

  private static AnnotatedFile read(Path path) throws IOException {
    String name = path.getFileName().toString();
    List<AnnotatedText> texts = new ArrayList<>();
    Set<EntityKind> annotated = EnumSet.noneOf(EntityKind.class);
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          AnnotatedText text = parse(line, annotated, name, number);
          text.entities().forEach(e -> annotated.add(e.kind()));
          texts.add(text);
        }
      }
    } catch (CharacterCodingException e) {
      throw new InvalidInputException("data", "person.not-utf-8", name);
    }
    String lang = name.startsWith("kaz") ? "kk" : name.contains("-en") ? "en" : "ru";
    return new AnnotatedFile(name, lang, texts);
  }

  private static AnnotatedText parse(
      String line, Set<EntityKind> annotated, String name, int number) {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new InvalidInputException("data", "person.line-not-json", name, number);
    }
    if (!json.path("text").isTextual() || !json.path("entities").isArray()) {
      throw new InvalidInputException("data", "person.line-incomplete", name, number);
    }
    String text = json.get("text").textValue();
    int length = text.codePointCount(0, text.length());
    List<Entity> entities = new ArrayList<>();
    for (JsonNode entity : json.get("entities")) {
      if (entity.path("disc").asBoolean()) {
        continue;
      }
      int start = entity.path("start").asInt(-1);
      int end = entity.path("end").asInt(-1);
      if (!entity.path("type").isTextual() || start < 0 || end <= start || end > length) {
        throw new InvalidInputException("data", "person.bad-entity", name, number, entity);
      }
      EntityKind kind = EntityKind.of(entity.get("type").textValue());
      if (kind != null) {
        int from = text.offsetByCodePoints(0, start);
        entities.add(new Entity(kind, from, text.offsetByCodePoints(from, end - start)));
      }
    }
    return new AnnotatedText(text, entities, annotated);
  }

  /**
   * Reads the sentences of our own for a language: a text a line, persons in double brackets.
   *
   * @throws IOException if they cannot be read
   */
  static List<AnnotatedText> supplement(String lang) throws IOException {
    List<AnnotatedText> texts = new ArrayList<>();
    try (InputStream in = AnnotatedFile.class.getResourceAsStream("persons-" + lang + ".txt")) {
      if (in != null) {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        lines
            .lines()
            .filter(line -> !line.startsWith("#"))
            .forEach(line -> texts.add(bracketed(line)));
      }
    }
    return texts;
  }

  private static AnnotatedText bracketed(String line) {
    StringBuilder text = new StringBuilder();
    List<Entity> persons = new ArrayList<>();
    int at = 0;
    for (int open = line.indexOf("[["); open >= 0; open = line.indexOf("[[", at)) {
      int close = line.indexOf("]]", open);
      text.append(line, at, open);
      int start = text.length();
      text.append(line, open + 2, close);
      persons.add(new Entity(EntityKind.PERSON, start, text.length()));
      at = close + 2;
    }
    text.append(line, at, line.length());
    return new AnnotatedText(text.toString(), persons, EnumSet.of(EntityKind.PERSON));
  }
}
