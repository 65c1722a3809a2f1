package org.obzor.notify;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When what failed is tried again: after 1 s, 2 s, 4 s and so on, at last every hour. */
final class Retry {
  /** With these delays, about two days. */
  static final int MOST_ATTEMPTS = 60;

  static final Duration MOST = Duration.ofHours(1);

  /** The longest that another side may ask for. */
  static final Duration MOST_ASKED = Duration.ofHours(6);

  private static final int DOUBLINGS = 12;
  private static final double JITTER = 0.2;

  private Retry() {}

  /**
   * @param attempts made so far, at least 1
   * @param asked what the other side asked for, null if it did not
   * @param random from 0 to 1, so that what failed together is not tried together
   */
  static Duration delay(int attempts, @Nullable Duration asked, double random) {
    Duration doubled = Duration.ofSeconds(1L << Math.min(attempts - 1, DOUBLINGS));
    Duration base = doubled.compareTo(MOST) < 0 ? doubled : MOST;
    Duration own = base.plusMillis((long) (base.toMillis() * JITTER * random));
    if (asked == null || asked.compareTo(own) <= 0) {
      return own;
    }
    return asked.compareTo(MOST_ASKED) < 0 ? asked : MOST_ASKED;
  }
}
