package org.obzor.feed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An element that no reader of articles asks for, as it stood there: a place, chapters, a licence,
 * whatever a vocabulary of somebody's own says.
 *
 * @param name with the usual prefix of its namespace, in lower case: {@code georss:point}
 * @param attributes by their names in lower case, with their prefixes; declarations of namespaces
 *     are none
 * @param text its own, without that of its children; empty if it has none
 * @param base what addresses in it are relative to, empty if that is not known
 */
public record Extension(
    String name,
    Map<String, String> attributes,
    String text,
    List<Extension> children,
    String base) {
  private static final List<String> ADDRESSES = List.of("href", "url", "uri", "rdf:resource");

  public Extension {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    children = List.copyOf(children);
  }

  /** What it says in an attribute, null if nothing. */
  public @Nullable String attribute(String attribute) {
    return attributes.get(attribute);
  }

  /** The address it gives, in an attribute or as its text, resolved; empty if it gives none. */
  public String address() {
    String written =
        ADDRESSES.stream().map(attributes::get).filter(a -> a != null).findFirst().orElse(text);
    return written.isBlank() ? "" : Scope.resolve(base, written);
  }

  /** Yes or no, in the words of podcasts; empty if it says neither. */
  public Optional<Boolean> flag() {
    return switch (text) {
      case "yes", "true", "Yes", "True" -> Optional.of(true);
      case "no", "false", "clean", "No", "False", "Clean" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
