package org.obzor.notify;

import java.util.ArrayList;
import java.util.List;
import org.obzor.alert.Alert;
import org.obzor.alert.Notification;

/** Where notifications go. */
final class Recipients {
  private Recipients() {}

  /**
   * The alert's channels; that it is broken or mended also reaches its owner, if that is a mail
   * address.
   */
  static List<String> of(Alert alert, Notification notification) {
    List<String> channels = new ArrayList<>(alert.settings().channels());
    if (Pacing.isNotice(notification)) {
      alert.settings().ownerChannel().filter(o -> !channels.contains(o)).ifPresent(channels::add);
    }
    return List.copyOf(channels);
  }

  /** Whether a message written earlier is still wanted there. */
  static boolean stillWanted(Alert alert, String channel) {
    return alert.settings().reaches(channel);
  }
}
