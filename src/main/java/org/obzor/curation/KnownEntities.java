package org.obzor.curation;

import java.util.Optional;
import org.obzor.article.EntityType;

/** What there is, by which decisions are checked. Safe for use by several threads. */
public interface KnownEntities {

  /** What an entity is called in the articles that name or named it; empty if none did. */
  Optional<String> label(EntityType type, String id);

  boolean hasArticle(String id);
}
