package org.obzor.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How many requests each host has to answer at the moment, two at most, and which hosts have asked
 * not to be asked for a while.
 */
final class Hosts {
  private static final int AT_ONCE = 2;

  private final Map<String, Integer> busy = new HashMap<>();
  private final Map<String, Instant> held = new HashMap<>();

  /** Whether a host may be asked now; if so, {@link #leave} must follow. */
  synchronized boolean enter(String host) {
    int now = busy.getOrDefault(host, 0);
    if (now >= AT_ONCE) {
      return false;
    }
    busy.put(host, now + 1);
    return true;
  }

  synchronized void leave(String host) {
    busy.computeIfPresent(host, (h, n) -> n == 1 ? null : n - 1);
    notifyAll();
  }

  /** Waits until the host may be asked, and not longer; returns whether it may. */
  synchronized boolean await(String host, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (!enter(host)) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return true;
  }

  /** The host has said when to come again; a day is as long as it is believed. */
  synchronized void hold(String host, @Nullable Duration retryAfter, Instant now) {
    held.values().removeIf(until -> !until.isAfter(now));
    if (retryAfter != null) {
      Duration wait = retryAfter.compareTo(Schedule.LONGEST) > 0 ? Schedule.LONGEST : retryAfter;
      held.merge(host, now.plus(wait), (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  /** Until when the host is not to be asked; null if it may be. */
  synchronized @Nullable Instant heldUntil(String host, Instant now) {
    Instant until = held.get(host);
    return until != null && until.isAfter(now) ? until : null;
  }
}
