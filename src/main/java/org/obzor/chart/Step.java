package org.obzor.chart;

/** The width of a bucket of time, in the calendar of its reader. */
public enum Step {
  HOUR,
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR
}
