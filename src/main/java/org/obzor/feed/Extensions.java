package org.obzor.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Copies what a document says besides. All of one document together is bounded, so that addresses
 * that are resolved at each element make nothing grow; what is beyond that is left out.
 */
final class Extensions {
  private static final int DEEPEST = 8;
  private static final int MOST_CHARACTERS = 5_000_000;

  /** What an element costs beside its characters. */
  private static final int ELEMENT = 100;

  private final Scope scope;
  private int characters;

  Extensions(Scope scope) {
    this.scope = scope;
  }

  Optional<Extension> of(Element element) {
    return characters < MOST_CHARACTERS ? Optional.of(of(element, 1)) : Optional.empty();
  }

  Optional<Extension> of(String name, JsonNode value) {
    return characters < MOST_CHARACTERS ? Optional.of(of(name, value, 1)) : Optional.empty();
  }

  private Extension of(Element element, int depth) {
    characters += ELEMENT;
    Map<String, String> attributes = new LinkedHashMap<>();
    for (Attribute a : element.attributes()) {
      String name = a.getKey().toLowerCase(Locale.ROOT);
      if (!name.startsWith("xmlns")) {
        attributes.put(name, counted(a.getValue()));
      }
    }
    List<Extension> children = new ArrayList<>();
    for (Element child : element.children()) {
      if (depth < DEEPEST && characters < MOST_CHARACTERS) {
        children.add(of(child, depth + 1));
      }
    }
    return new Extension(
        Vocabulary.key(element),
        attributes,
        counted(element.wholeOwnText().strip()),
        children,
        counted(scope.base(element)));
  }

  private Extension of(String name, JsonNode value, int depth) {
    characters += ELEMENT;
    List<Extension> children = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      if (depth < DEEPEST && characters < MOST_CHARACTERS) {
        children.add(of(field.getKey(), field.getValue(), depth + 1));
      }
    }
    for (JsonNode item : value.isArray() ? value : List.<JsonNode>of()) {
      if (depth < DEEPEST && characters < MOST_CHARACTERS) {
        children.add(of(name, item, depth + 1));
      }
    }
    String text = value.isValueNode() ? value.asText() : "";
    return new Extension(counted(name), Map.of(), counted(text), children, scope.base());
  }

  private String counted(String text) {
    characters += text.length();
    return text;
  }
}
