package org.obzor.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.obzor.alert.ArticleCounts.Window;

/**
 * What a count is compared with: the counts of the same hours of the same weekday in the weeks
 * before.
 *
 * @param deviation standard deviation of the counts
 */
record Baseline(double mean, double deviation) {
  /** A spike goes on until the count is below so much of what makes one. */
  private static final double END = 0.75;

  /**
   * The last window and those of the weeks before, the latest first. A clock that was changed in
   * between does not move the hours.
   */
  static List<Window> windows(Volume volume, ZoneId zone, Instant now) {
    Instant start = now.minus(Duration.ofHours(volume.windowHours()));
    List<Window> windows = new ArrayList<>(List.of(new Window(start, now)));
    for (int week = 1; week <= volume.weeks(); week++) {
      windows.add(new Window(weeksBefore(start, zone, week), weeksBefore(now, zone, week)));
    }
    return windows;
  }

  private static Instant weeksBefore(Instant instant, ZoneId zone, int weeks) {
    return ZonedDateTime.ofInstant(instant, zone).minusWeeks(weeks).toInstant();
  }

  /** Whether so many weeks are too few to tell what is usual. */
  static boolean isShort(Volume volume, int weeks) {
    return weeks < Math.min(2, volume.weeks());
  }

  static Baseline of(List<Long> counts) {
    double mean = counts.stream().mapToLong(n -> n).average().orElse(0);
    double variance = counts.stream().mapToDouble(n -> (n - mean) * (n - mean)).average().orElse(0);
    return new Baseline(mean, Math.sqrt(variance));
  }

  /**
   * @param spiking whether it was before
   */
  boolean isUnusual(Volume volume, long count, boolean spiking) {
    double needed =
        Math.max(
            volume.minimum(),
            Math.max(volume.threshold() * mean, mean + volume.sensitivity() * deviation));
    return count >= (spiking ? END * needed : needed);
  }
}
