package org.obzor.tag;

import java.util.List;

/**
 * The tags of one article.
 *
 * @param tags in the order in which they were given
 */
public record TaggedArticle(List<String> tags) {
  public TaggedArticle {
    tags = List.copyOf(tags);
  }
}
