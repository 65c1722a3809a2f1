package org.obzor.alert;

import org.obzor.query.InvalidInputException;

/**
 * When a number of articles is unusual: the count of one window against those of the same hours of
 * the same weekday in the weeks before. It is, if it is at least {@code minimum}, at least {@code
 * threshold} times their mean, and at least {@code sensitivity} standard deviations above it.
 *
 * @param windowHours length of the window, 1 to 168
 * @param threshold at least 1
 * @param sensitivity at least 0
 * @param minimum articles, at least 1
 * @param weeks how many weeks before are looked at, 1 to 26
 */
public record Volume(
    int windowHours, double threshold, double sensitivity, int minimum, int weeks) {
  /** What suits most. */
  public static final Volume USUAL = new Volume(24, 2, 3, 5, 4);

  private static final int MOST_HOURS = 168;
  private static final int MOST_WEEKS = 26;
  private static final double MOST = 1_000_000;

  /**
   * @throws InvalidInputException naming the property at fault
   */
  Volume checked() {
    require("window_hours", windowHours, 1, MOST_HOURS);
    require("threshold", threshold, 1, MOST);
    require("sensitivity", sensitivity, 0, MOST);
    require("minimum", minimum, 1, MOST);
    require("weeks", weeks, 1, MOST_WEEKS);
    return this;
  }

  private static void require(String name, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new InvalidInputException("volume", "alert.bad-volume", name, least, most);
    }
  }
}
