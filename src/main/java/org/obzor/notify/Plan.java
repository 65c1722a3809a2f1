package org.obzor.notify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Notification;

/**
 * What of a queue is told now.
 *
 * @param batches what goes out together, one message a channel each
 * @param everything whether all that waits goes out in one message instead
 * @param next when to look again at what is left, should nothing new arrive; null if nothing is
 */
record Plan(List<List<Notification>> batches, boolean everything, @Nullable Instant next) {
  Plan {
    batches = List.copyOf(batches);
  }

  static Plan all() {
    return new Plan(List.of(), true, null);
  }

  static Plan hold(Instant until) {
    return new Plan(List.of(), false, until);
  }

  boolean holds() {
    return batches.isEmpty() && !everything;
  }
}
