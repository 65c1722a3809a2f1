package org.obzor.feed;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What else a feed or an entry says.
 *
 * @param publisher who answers for it
 * @param extensions all that has no name of its own here, in the document's order
 */
public record Details(
    @Nullable Author publisher, @Nullable Picture picture, List<Extension> extensions) {

  static final Details NONE = new Details(null, null, List.of());

  public Details {
    extensions = List.copyOf(extensions);
  }

  /** The first extension of a name. */
  public Optional<Extension> extension(String name) {
    return extensions.stream().filter(e -> e.name().equals(name)).findFirst();
  }
}
