package org.obzor.index;

import java.util.Locale;

/** What is counted: articles that mention an entity, or its mentions in them. */
public enum Metric {
  ARTICLES,
  MENTIONS;

  /** The name used in the API: {@code articles}, {@code mentions}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
