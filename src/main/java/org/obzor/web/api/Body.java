package org.obzor.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.obzor.query.InvalidInputException;

/** An object that a program sent, property by property; what it may not have is an error. */
final class Body {
  private final JsonNode node;

  /**
   * @param known the properties that are read
   * @param ours those that only Obzor sets: they may be sent back and are ignored
   */
  Body(@Nullable JsonNode node, Set<String> known, Set<String> ours) {
    if (node == null || !node.isObject()) {
      throw new InvalidInputException(null, "web.not-an-object");
    }
    for (Map.Entry<String, JsonNode> property : node.properties()) {
      String name = property.getKey();
      if (!known.contains(name) && !ours.contains(name)) {
        throw new InvalidInputException(name, "web.unknown-property", name);
      }
    }
    this.node = node;
  }

  /** Null if it is absent, null or blank. */
  @Nullable String text(String name) {
    JsonNode value = node.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new InvalidInputException(name, "web.not-text", name);
    }
    return value.textValue().isBlank() ? null : value.textValue().strip();
  }

  String required(String name) {
    String value = text(name);
    if (value == null) {
      throw new InvalidInputException(name, "curation.missing", name);
    }
    return value;
  }

  /** One text or a list of them; empty if it is absent. */
  List<String> texts(String name) {
    JsonNode value = node.path(name);
    List<String> texts = new ArrayList<>();
    for (JsonNode one : value.isArray() ? value : List.of(value)) {
      if (one.isTextual()) {
        texts.add(one.textValue());
      } else if (!one.isMissingNode() && !one.isNull()) {
        throw new InvalidInputException(name, "web.not-text", name);
      }
    }
    return texts;
  }

  /** Texts by name; empty if it is absent. */
  Map<String, String> map(String name) {
    JsonNode value = node.path(name);
    Map<String, String> map = new LinkedHashMap<>();
    if (!value.isMissingNode() && !value.isNull() && !value.isObject()) {
      throw new InvalidInputException(name, "web.not-an-object");
    }
    for (Map.Entry<String, JsonNode> property : value.properties()) {
      if (!property.getValue().isNull()) {
        if (!property.getValue().isTextual()) {
          throw new InvalidInputException(name, "web.not-text", name + "." + property.getKey());
        }
        map.put(property.getKey(), property.getValue().textValue());
      }
    }
    return map;
  }
}
