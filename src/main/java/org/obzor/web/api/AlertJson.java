package org.obzor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertSettings;
import org.obzor.alert.AlertStatus;
import org.obzor.alert.Channel;
import org.obzor.alert.Volume;
import org.obzor.alert.VolumeState;
import org.obzor.notify.Notifier;
import org.obzor.web.AlertFeedAddress;

/**
 * An alert as the API writes it. Sending it back as it is changes nothing.
 *
 * @param channels the inbox, which every alert has, and the others
 * @param feedUrl the Atom feed's address with its key
 * @param webhookSecret the key of webhooks' signatures
 * @param state {@code on}, {@code paused}, {@code muted} or {@code broken}
 * @param counted of an alert on volume, what it found the last time; absent before the first
 * @param broken why it matches nothing any more, told to the reader; absent if all is well
 */
record AlertJson(
    String id,
    String name,
    String q,
    List<String> country,
    List<String> person,
    List<String> topic,
    List<String> source,
    List<String> lang,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String tz,
    List<String> channels,
    String digest,
    String digestAt,
    boolean enabled,
    @Nullable String muteUntil,
    String owner,
    List<String> tags,
    String language,
    boolean laterOutlets,
    @Nullable Volume volume,
    String createdAt,
    String updatedAt,
    long matches,
    long unread,
    String state,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CountedJson counted,
    String feedUrl,
    String webhookSecret,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String broken) {

  /**
   * @param counted null for an alert that is not on volume
   * @param now by which it is muted or not
   * @param base what the addresses of this server begin with
   * @param home the instance's time zone
   */
  static AlertJson of(
      AlertStatus status,
      @Nullable String broken,
      @Nullable VolumeState counted,
      Instant now,
      String base,
      ZoneId home) {
    Alert alert = status.alert();
    AlertSettings settings = alert.settings();
    Map<String, List<String>> filters = settings.filters();
    ZoneId zone = alert.zone(home);
    Instant mute = settings.muteUntil();
    String q = first(filters, "q");
    return new AlertJson(
        alert.id(),
        alert.name(),
        q == null ? "" : q,
        filters.getOrDefault("country", List.of()),
        filters.getOrDefault("person", List.of()),
        filters.getOrDefault("topic", List.of()),
        filters.getOrDefault("source", List.of()),
        filters.getOrDefault("lang", List.of()),
        first(filters, "tz"),
        Stream.concat(Stream.of(Channel.INBOX), settings.channels().stream()).toList(),
        settings.digest().id(),
        settings.digestAt().toString(),
        alert.enabled(),
        mute == null ? null : Times.write(mute, zone),
        settings.owner(),
        settings.tags(),
        settings.language(),
        settings.laterOutlets(),
        settings.volume(),
        Times.write(alert.created(), home),
        Times.write(alert.updated(), home),
        status.matches(),
        status.unread(),
        broken != null
            ? "broken"
            : !alert.enabled() ? "paused" : alert.isMuted(now) ? "muted" : "on",
        counted == null ? null : CountedJson.of(counted, home),
        base + AlertFeedAddress.of(alert),
        Notifier.signingKey(alert),
        broken);
  }

  /**
   * @param usual the mean of the same hours in the weeks before
   * @param learning whether there are too few weeks to compare with
   */
  record CountedJson(String at, long articles, double usual, boolean learning, boolean spiking) {
    static CountedJson of(VolumeState state, ZoneId zone) {
      return new CountedJson(
          Times.write(state.checked(), zone),
          state.count(),
          state.mean(),
          state.learning(),
          state.spiking());
    }
  }

  private static @Nullable String first(Map<String, List<String>> filters, String name) {
    List<String> values = filters.getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.getFirst();
  }
}
