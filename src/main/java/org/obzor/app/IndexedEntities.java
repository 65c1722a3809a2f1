package org.obzor.app;

import java.util.List;
import java.util.Optional;
import org.obzor.article.EntityType;
import org.obzor.curation.KnownEntities;
import org.obzor.index.ArticleIndex;

/** What the index knows, for checking decisions. */
public record IndexedEntities(ArticleIndex index) implements KnownEntities {
  @Override
  public Optional<String> label(EntityType type, String id) {
    return Optional.ofNullable(index.labels(type, List.of(id)).get(id));
  }

  @Override
  public boolean hasArticle(String id) {
    return index.find(id).isPresent();
  }
}
