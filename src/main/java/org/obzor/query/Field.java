package org.obzor.query;

import java.util.Locale;
import java.util.Optional;

/** What can stand before a colon in query text. */
enum Field {
  TITLE,
  SOURCE,
  COUNTRY,
  PERSON,
  TOPIC,
  LANG;

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Field> find(String name) {
    for (Field field : values()) {
      if (field.name().equalsIgnoreCase(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** All names, for an error message. */
  static String names() {
    StringBuilder names = new StringBuilder();
    for (Field field : values()) {
      names.append(names.isEmpty() ? "" : ", ").append(field.id()).append(':');
    }
    return names.toString();
  }
}
