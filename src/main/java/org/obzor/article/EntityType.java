package org.obzor.article;

import java.util.Locale;

/** The kinds of thing Obzor recognises in an article. */
public enum EntityType {
  COUNTRY,
  PERSON,
  TOPIC;

  /**
   * The name used in the API, in CSV and in the index: {@code country}, {@code person}, {@code
   * topic}.
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The inverse of {@link #id()}.
   *
   * @throws IllegalArgumentException if there is no such type
   */
  public static EntityType of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
