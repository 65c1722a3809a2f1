package org.obzor.index;

import java.util.Locale;

/** The width of a bucket of a timeline, in the user's calendar. */
public enum Interval {
  HOUR,
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** The name used in the API: {@code hour}, {@code day}, … */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
