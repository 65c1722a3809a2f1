package org.obzor.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.AlertSettings;
import org.obzor.alert.Digest;
import org.obzor.query.FilterParameters;
import org.obzor.query.InvalidInputException;

/**
 * Reads an alert as a program sends it. What only Obzor sets may be sent back and is ignored; any
 * other unknown property is an error.
 */
final class AlertBody {
  private static final Set<String> OURS =
      Set.of("id", "created_at", "updated_at", "matches", "unread", "broken");
  private static final Set<String> SETTINGS = Set.of("name", "channels", "digest", "enabled");

  private AlertBody() {}

  /**
   * @param untitled the name where there is none; null if there must be one
   */
  static AlertSettings read(@Nullable JsonNode body, @Nullable String untitled) {
    if (body == null || !body.isObject()) {
      throw new InvalidInputException(null, "web.not-an-object");
    }
    Map<String, List<String>> filters = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : body.properties()) {
      String name = property.getKey();
      if (FilterParameters.NAMES.contains(name)) {
        filters.put(name, texts(name, property.getValue()));
      } else if (!OURS.contains(name) && !SETTINGS.contains(name)) {
        throw new InvalidInputException(name, "web.unknown-property", name);
      }
    }
    JsonNode digest = body.path("digest");
    String name = text(body, "name");
    return new AlertSettings(
        name == null && untitled != null ? untitled : name == null ? "" : name,
        filters,
        texts("channels", body.path("channels")),
        digest.isMissingNode() || digest.isNull() ? Digest.IMMEDIATE : Digest.of(digest.asText()),
        flag(body, "enabled"));
  }

  private static @Nullable String text(JsonNode body, String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new InvalidInputException(name, "web.not-text", name);
    }
    return value.textValue();
  }

  private static boolean flag(JsonNode body, String name) {
    JsonNode value = body.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return true;
    }
    if (!value.isBoolean()) {
      throw new InvalidInputException(name, "query.bad-boolean", value.asText());
    }
    return value.booleanValue();
  }

  /** A text, a list of texts, or nothing. */
  private static List<String> texts(String name, JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isMissingNode() || value.isNull()) {
      return texts;
    }
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      if (!one.isTextual() && !one.isBoolean()) {
        throw new InvalidInputException(name, "web.not-text", name);
      }
      texts.add(one.asText());
    }
    return texts;
  }
}
