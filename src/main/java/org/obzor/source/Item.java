package org.obzor.source;

import java.util.List;
import org.obzor.article.ArticleDraft;

/** What was found at one place of a source. */
public sealed interface Item {

  Place place();

  /** An article. */
  record Found(Place place, ArticleDraft draft) implements Item {}

  /**
   * Something that should have been an article and is none.
   *
   * @param code key of the message that tells why
   * @param arguments what fills the message's places
   */
  record Rejected(Place place, String code, List<Object> arguments) implements Item {
    public Rejected {
      arguments = List.copyOf(arguments);
    }

    static Rejected of(Place place, String code, Object... arguments) {
      return new Rejected(place, code, List.of(arguments));
    }
  }
}
