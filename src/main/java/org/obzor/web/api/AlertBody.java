package org.obzor.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.AlertSettings;
import org.obzor.query.FilterParameters;
import org.obzor.query.InvalidInputException;
import org.obzor.web.AlertReader;

/**
 * Reads an alert as a program sends it. What only Obzor sets may be sent back and is ignored; any
 * other unknown property is an error.
 */
final class AlertBody {
  private static final Set<String> OURS =
      Set.of(
          "id",
          "created_at",
          "updated_at",
          "matches",
          "unread",
          "broken",
          "state",
          "counted",
          "feed_url",
          "webhook_secret");
  private static final Set<String> TEXTS =
      Set.of("name", "digest", "digest_at", "mute_until", "owner", "language");
  private static final Set<String> FLAGS = Set.of("enabled", "later_outlets");
  private static final Set<String> VOLUME =
      Set.of("window_hours", "threshold", "sensitivity", "minimum", "weeks");

  private AlertBody() {}

  /**
   * @param untitled the name where there is none; null if there must be one
   * @param home the zone of times that state none
   */
  static AlertSettings read(@Nullable JsonNode body, @Nullable String untitled, ZoneId home) {
    if (body == null || !body.isObject()) {
      throw new InvalidInputException(null, "web.not-an-object");
    }
    Map<String, List<String>> given = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : body.properties()) {
      JsonNode value = property.getValue();
      if (!value.isNull()) {
        take(property.getKey(), value, given);
      }
    }
    if (untitled != null) {
      given.putIfAbsent("name", List.of(untitled));
    }
    return AlertReader.read(given, home);
  }

  private static void take(String name, JsonNode value, Map<String, List<String>> given) {
    if (TEXTS.contains(name)) {
      given.put(name, List.of(text(name, value)));
    } else if (FLAGS.contains(name)) {
      if (!value.isBoolean()) {
        throw new InvalidInputException(name, "query.bad-boolean", value.asText());
      }
      given.put(name, List.of(value.asText()));
    } else if (name.equals("tags") || FilterParameters.NAMES.contains(name)) {
      given.put(name, texts(name, value));
    } else if (name.equals("channels")) {
      given.put(name, all(value).stream().map(ChannelBody::read).toList());
    } else if (name.equals("volume")) {
      volume(value, given);
    } else if (!OURS.contains(name)) {
      throw new InvalidInputException(name, "web.unknown-property", name);
    }
  }

  private static void volume(JsonNode value, Map<String, List<String>> given) {
    if (!value.isObject()) {
      throw new InvalidInputException("volume", "web.not-an-object");
    }
    given.put("volume", List.of("true"));
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      String name = property.getKey();
      if (!VOLUME.contains(name)) {
        throw new InvalidInputException("volume", "web.unknown-property", "volume." + name);
      }
      if (!property.getValue().isNumber()) {
        throw new InvalidInputException("volume", "web.not-number", name);
      }
      given.put(AlertReader.VOLUME + name, List.of(property.getValue().asText()));
    }
  }

  private static String text(String name, JsonNode value) {
    if (!value.isTextual()) {
      throw new InvalidInputException(name, "web.not-text", name);
    }
    return value.textValue();
  }

  /** A text or a list of texts. */
  private static List<String> texts(String name, JsonNode value) {
    List<String> texts = new ArrayList<>();
    for (JsonNode one : all(value)) {
      if (!one.isTextual() && !one.isBoolean()) {
        throw new InvalidInputException(name, "web.not-text", name);
      }
      texts.add(one.asText());
    }
    return texts;
  }

  private static List<JsonNode> all(JsonNode value) {
    List<JsonNode> all = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(all::add);
    } else {
      all.add(value);
    }
    return all;
  }
}
