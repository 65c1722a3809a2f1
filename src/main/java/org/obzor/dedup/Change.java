package org.obzor.dedup;

import java.util.Locale;

/** A stretch of text of one wording, the other, or both. */
public record Change(Kind kind, String text) {

  /** What became of a stretch. */
  public enum Kind {
    SAME,
    DELETED,
    INSERTED;

    /** The name used in the API. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
