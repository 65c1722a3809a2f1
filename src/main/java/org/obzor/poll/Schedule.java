package org.obzor.poll;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a feed is asked again. */
final class Schedule {
  static final Duration SHORTEST = Duration.ofMinutes(5);
  static final Duration LONGEST = Duration.ofHours(24);

  /** Of a feed of which nothing is known. */
  private static final Duration USUAL = Duration.ofMinutes(30);

  private Schedule() {}

  /**
   * After a success: as long as users want, else half of the time that usually goes by between two
   * articles, and longer the longer nothing has come; never sooner than the server holds its answer
   * to be fresh.
   *
   * @param minutes what users want, null for nothing
   * @param maxAge of the answer, null if it states none
   */
  static Instant afterSuccess(
      String id, @Nullable Integer minutes, Rhythm rhythm, @Nullable Duration maxAge, Instant now) {
    if (minutes != null) {
      return now.plus(bounded(Duration.ofMinutes(minutes)));
    }
    Duration wait =
        rhythm.gapSeconds() > 0 ? Duration.ofSeconds(rhythm.gapSeconds()).dividedBy(2) : USUAL;
    Instant newest = rhythm.newest();
    if (newest != null) {
      wait = longer(wait, Duration.between(newest, now).dividedBy(10));
    }
    if (maxAge != null) {
      wait = longer(wait, maxAge);
    }
    return now.plus(scattered(id, bounded(wait)));
  }

  /**
   * After a failure: twice as long each time, or as long as the server asks for.
   *
   * @param failures in a row, this one among them
   */
  static Instant afterFailure(String id, int failures, @Nullable Duration retryAfter, Instant now) {
    Duration wait = SHORTEST.multipliedBy(1L << Math.min(failures - 1, 9));
    if (retryAfter != null) {
      wait = longer(wait, retryAfter);
    }
    return now.plus(scattered(id, bounded(wait)));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration bounded(Duration wait) {
    if (wait.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  /** Up to a tenth more, each feed by its own, so that those of one hour do not stay together. */
  private static Duration scattered(String id, Duration wait) {
    long more = wait.toMillis() / 10 * Math.floorMod(id.hashCode(), 100) / 100;
    return bounded(wait.plusMillis(more));
  }
}
