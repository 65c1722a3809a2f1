package org.obzor.poll;

import java.util.HashMap;
import java.util.Map;

/** How many requests each host has to answer at the moment: two at most. */
final class Hosts {
  private static final int AT_ONCE = 2;

  private final Map<String, Integer> busy = new HashMap<>();

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

  /** Waits until the host may be asked. */
  synchronized void await(String host) throws InterruptedException {
    while (!enter(host)) {
      wait();
    }
  }
}
