package org.obzor.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A saved alert.
 *
 * @param secret random; what proves that a feed reader, a receiver of webhooks or a mail's reader
 *     has the alert's address from Obzor. See {@link #proof}
 */
public record Alert(
    String id, AlertSettings settings, String secret, Instant created, Instant updated) {

  public String name() {
    return settings.name();
  }

  public Map<String, List<String>> filters() {
    return settings.filters();
  }

  public boolean enabled() {
    return settings.enabled();
  }

  /** Whether it sends nothing at that time. */
  public boolean isMuted(Instant now) {
    Instant until = settings.muteUntil();
    return until != null && now.isBefore(until);
  }

  /** The zone of its days and digests. */
  public ZoneId zone(ZoneId instance) {
    List<String> tz = settings.filters().getOrDefault("tz", List.of());
    return tz.isEmpty() ? instance : ZoneId.of(tz.getFirst());
  }

  /**
   * What shows that its bearer was given an address by Obzor: HMAC-SHA256 of the purpose under the
   * alert's secret, as 64 hexadecimal digits.
   *
   * @param purpose {@code feed}, {@code unsubscribe} and the channel, …
   */
  public String proof(String purpose) {
    return Secrets.proof(secret, purpose);
  }
}
