package org.obzor.notify;

import java.time.Instant;
import java.util.List;
import org.obzor.alert.Notification;

/**
 * What is told together, frozen when it was written: the same for all channels and every attempt.
 *
 * @param members ids of all its notifications
 * @param first the ones that messages show, the oldest first; at most {@link #SHOWN}
 * @param channels where it goes
 * @param open whether its messages may not be written yet
 */
public record Batch(
    String id,
    String alertId,
    List<String> members,
    List<Notification> first,
    List<String> channels,
    Instant created,
    boolean open) {
  /** How many notifications a message shows. */
  static final int SHOWN = 20;

  /** The group of those that are open. */
  static final String OPEN = "open";

  public Batch {
    members = List.copyOf(members);
    first = List.copyOf(first);
    channels = List.copyOf(channels);
  }

  List<String> groups() {
    return open ? List.of(alertId, OPEN) : List.of(alertId);
  }

  Batch closed() {
    return new Batch(id, alertId, members, first, channels, created, false);
  }
}
