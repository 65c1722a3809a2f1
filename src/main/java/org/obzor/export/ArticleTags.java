package org.obzor.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The tags that analysts gave articles. */
@FunctionalInterface
public interface ArticleTags {
  ArticleTags NONE = ids -> Map.of();

  /** The tags of each of these articles that has any, by its id. */
  Map<String, List<String>> of(Collection<String> ids);
}
