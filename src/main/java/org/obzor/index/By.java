package org.obzor.index;

import java.util.Locale;

/** What counts are broken down by. */
public enum By {
  COUNTRY,
  PERSON,
  TOPIC,
  SOURCE,
  LANG,
  NONE;

  /** The name used in the API: {@code country}, {@code person}, … */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
