package org.obzor.index;

import java.util.Collection;

/** Knows which articles have tags; asked when a query names tags. */
@FunctionalInterface
public interface Tagged {
  /** No article has any. */
  Tagged NONE = tags -> java.util.Set.of();

  /** The ids of the articles that have any of these tags. */
  Collection<String> articles(Collection<String> tags);
}
