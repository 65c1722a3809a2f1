package org.obzor.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.obzor.alert.Alert;
import org.obzor.alert.Channel;
import org.obzor.alert.Notification;
import org.obzor.query.InvalidInputException;

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
      owner(alert).filter(o -> !channels.contains(o)).ifPresent(channels::add);
    }
    return List.copyOf(channels);
  }

  /** Whether a message written earlier is still wanted there. */
  static boolean stillWanted(Alert alert, String channel) {
    return alert.settings().channels().contains(channel)
        || owner(alert).filter(channel::equals).isPresent();
  }

  private static Optional<String> owner(Alert alert) {
    String owner = alert.settings().owner();
    try {
      return owner.contains("@") && Channel.of(owner) instanceof Channel.Mail mail
          ? Optional.of(mail.toString())
          : Optional.empty();
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }
}
