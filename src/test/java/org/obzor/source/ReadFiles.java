package org.obzor.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.obzor.article.ArticleDraft;

/** Reads files from memory as an import does. */
final class ReadFiles {
  static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

  private ReadFiles() {}

  static List<Item> items(String name, byte[] bytes, SourceOptions options) {
    List<Item> items = new ArrayList<>();
    new Contents(ZONE, NOW, options).read(name, bytes, new Budget(), items::add);
    return items;
  }

  static List<Item> items(String name, byte[] bytes) {
    return items(name, bytes, SourceOptions.DEFAULT);
  }

  static List<Item> items(String text) {
    return items("file", text.getBytes(StandardCharsets.UTF_8));
  }

  static List<ArticleDraft> drafts(List<Item> items) {
    return items.stream()
        .map(i ->
            switch (i) {
              case Item.Found f -> f.draft();
              case Item.Rejected r -> throw new AssertionError(r.toString());
            })
        .toList();
  }

  static List<ArticleDraft> drafts(String text) {
    return drafts(items(text));
  }

  /** Titles of what was found, codes of what was not, in their order. */
  static List<String> outcomes(List<Item> items) {
    return items.stream()
        .map(i ->
            switch (i) {
              case Item.Found f -> f.draft().title();
              case Item.Rejected r -> r.code();
            })
        .collect(Collectors.toList());
  }

  static byte[] zip(Map<String, byte[]> files, Charset names) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
      for (Map.Entry<String, byte[]> file : new LinkedHashMap<>(files).entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
