package org.obzor.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.obzor.query.InvalidInputException;

/** The place after an article in a list, as text that says nothing to others. */
final class Cursor {
  private Cursor() {}

  /** After an article with these sort values: numbers first, the article's id last. */
  static String after(Sort sort, List<FieldValue> values) {
    List<String> parts = new ArrayList<>();
    parts.add(sort.id());
    for (FieldValue v : values) {
      parts.add(
          v.isString() ? v.stringValue() : v.isLong() ? "" + v.longValue() : "" + v.doubleValue());
    }
    return encode(parts);
  }

  /** After so many stories. */
  static String afterStories(Sort sort, int count) {
    return encode(List.of("stories-" + sort.id(), Integer.toString(count)));
  }

  /**
   * @throws InvalidInputException if it is not a cursor of this order
   */
  static List<FieldValue> parse(Sort sort, String cursor) {
    List<String> parts = decode(cursor);
    int numbers = sort == Sort.RELEVANCE ? 2 : 1;
    if (parts.size() != numbers + 2 || !parts.getFirst().equals(sort.id())) {
      throw bad();
    }
    List<FieldValue> values = new ArrayList<>();
    try {
      for (int i = 1; i <= numbers; i++) {
        boolean score = sort == Sort.RELEVANCE && i == 1;
        values.add(
            score
                ? FieldValue.of(Double.parseDouble(parts.get(i)))
                : FieldValue.of(Long.parseLong(parts.get(i))));
      }
    } catch (NumberFormatException e) {
      throw bad();
    }
    values.add(FieldValue.of(parts.getLast()));
    return values;
  }

  /**
   * @throws InvalidInputException if it is not a cursor of this order over stories
   */
  static int parseStories(Sort sort, String cursor, int most) {
    List<String> parts = decode(cursor);
    if (parts.size() != 2 || !parts.getFirst().equals("stories-" + sort.id())) {
      throw bad();
    }
    try {
      int count = Integer.parseInt(parts.getLast());
      if (count >= 0 && count <= most) {
        return count;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw bad();
  }

  private static String encode(List<String> parts) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> decode(String cursor) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(cursor);
      return List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
    } catch (IllegalArgumentException e) {
      throw bad();
    }
  }

  private static InvalidInputException bad() {
    return new InvalidInputException("cursor", "index.bad-cursor");
  }
}
