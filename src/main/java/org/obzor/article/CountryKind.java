package org.obzor.article;

import java.util.Locale;

/** How a text names a country: «КНР», «китайский», «китаец», «Пекин». */
public enum CountryKind {
  NAME,
  ADJECTIVE,
  DEMONYM,
  CAPITAL;

  /** The name used in the API and in the index. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The inverse of {@link #id()}.
   *
   * @throws IllegalArgumentException if there is no such kind
   */
  public static CountryKind of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
