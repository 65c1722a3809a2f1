package org.obzor.notify;

import java.net.URI;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.obzor.fetch.AddressGuard;

/**
 * What sending needs to know of its surroundings.
 *
 * @param mail null if no mail can be sent; messages by mail then wait
 * @param publicUrl where readers of messages find this Obzor, without a slash at its end
 * @param zone of alerts that state none
 * @param guard tells which hosts webhooks may be at
 */
public record NotifySettings(
    @Nullable MailSettings mail, URI publicUrl, ZoneId zone, AddressGuard guard) {

  /** For a process that sends nothing. */
  public static NotifySettings none(ZoneId zone) {
    return new NotifySettings(
        null, URI.create("http://127.0.0.1:8080"), zone, AddressGuard.PUBLIC_ONLY);
  }
}
