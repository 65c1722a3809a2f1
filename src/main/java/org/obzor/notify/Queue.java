package org.obzor.notify;

import java.time.Instant;
import java.util.List;
import org.obzor.alert.Notification;

/**
 * What an alert has to tell.
 *
 * @param oldest the notifications that have waited longest, the oldest first; all of them unless
 *     there are very many
 * @param total how many wait
 * @param newest when the last of them was recorded
 */
record Queue(List<Notification> oldest, long total, Instant newest) {
  Queue {
    oldest = List.copyOf(oldest);
  }
}
