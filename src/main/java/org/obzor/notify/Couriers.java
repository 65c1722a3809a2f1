package org.obzor.notify;

import org.jspecify.annotations.Nullable;
import org.obzor.alert.Channel;

/** The courier of each kind of channel. */
final class Couriers {
  private final @Nullable Courier mail;
  private final Courier webhooks;

  /**
   * @param mail null if no mail can be sent
   */
  Couriers(@Nullable Courier mail, Courier webhooks) {
    this.mail = mail;
    this.webhooks = webhooks;
  }

  boolean mailConfigured() {
    return mail != null;
  }

  Courier of(String channel) {
    if (!isMail(channel)) {
      return webhooks;
    }
    return mail != null ? mail : Couriers::noMail;
  }

  private static Delivery noMail(String channel, Telling telling, Claim claim) {
    return new Delivery.Failed(new Fault(Fault.NO_MAIL_SERVER, ""), null, false);
  }

  private static boolean isMail(String channel) {
    return channel.startsWith(Channel.MAILTO);
  }
}
