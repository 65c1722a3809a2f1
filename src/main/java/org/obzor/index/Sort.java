package org.obzor.index;

import java.util.Locale;

/** The order of a list of articles. */
public enum Sort {
  NEWEST,
  OLDEST,
  RELEVANCE;

  /** The name used in the API: {@code newest}, … */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
