package org.obzor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertStatus;

/**
 * An alert as the API writes it.
 *
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
    boolean enabled,
    String createdAt,
    String updatedAt,
    long matches,
    long unread,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String broken) {

  static AlertJson of(AlertStatus status, @Nullable String broken, ZoneId zone) {
    Alert alert = status.alert();
    Map<String, List<String>> filters = alert.filters();
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
        alert.settings().channels(),
        alert.settings().digest().id(),
        alert.enabled(),
        Times.write(alert.created(), zone),
        Times.write(alert.updated(), zone),
        status.matches(),
        status.unread(),
        broken);
  }

  private static @Nullable String first(Map<String, List<String>> filters, String name) {
    List<String> values = filters.getOrDefault(name, List.of());
    return values.isEmpty() ? null : values.getFirst();
  }
}
