package org.obzor.poll;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an entry's page is to be asked for again.
 *
 * @param tries how often it was asked for in vain
 * @param at when to ask again
 */
public record Retry(int tries, Instant at) {
  private static final int MOST_TRIES = 4;
  private static final Duration FIRST = Duration.ofMinutes(15);

  /** After one more try in vain: four times as long each time; null if that was the last. */
  static @Nullable Retry after(int tries, Instant now) {
    int all = tries + 1;
    return all == MOST_TRIES
        ? null
        : new Retry(all, now.plus(FIRST.multipliedBy(1L << (2 * tries))));
  }
}
