package org.obzor.alert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A saved alert.
 *
 * @param secret random; what proves that a feed reader, a receiver of webhooks or a mail's reader
 *     has the alert's address from Obzor. See {@link #proof}
 */
public record Alert(
    String id, AlertSettings settings, String secret, Instant created, Instant updated) {

  /**
   * Reads one as it is stored, also as it was before it had settings and a secret of its own; the
   * secret is then empty.
   */
  @JsonCreator
  static Alert read(
      @JsonProperty("id") String id,
      @JsonProperty("settings") @Nullable AlertSettings settings,
      @JsonProperty("secret") @Nullable String secret,
      @JsonProperty("created") Instant created,
      @JsonProperty("updated") Instant updated,
      @JsonProperty("name") @Nullable String name,
      @JsonProperty("filters") @Nullable Map<String, List<String>> filters,
      @JsonProperty("digest") @Nullable Digest digest,
      @JsonProperty("enabled") @Nullable Boolean enabled) {
    AlertSettings known =
        settings != null
            ? settings
            : new AlertSettings(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(filters, Map.of()),
                List.of(),
                Objects.requireNonNullElse(digest, Digest.IMMEDIATE),
                Objects.requireNonNullElse(enabled, true));
    return new Alert(id, known, Objects.requireNonNullElse(secret, ""), created, updated);
  }

  Alert withSecret(String newSecret) {
    return new Alert(id, settings, newSecret, created, updated);
  }

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
