package org.obzor.curation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;

/**
 * Which stored articles a change of what was decided can concern. Too many is harmless, one too few
 * is not.
 *
 * @param article this one alone; null for no such limit
 * @param entities those that have any of these, or match {@code texts}; both empty for no such
 *     limit
 * @param texts in the query language
 * @param since those indexed at this time or later; null for no such limit
 */
public record Selection(
    @Nullable String article, List<Entity> entities, List<String> texts, @Nullable Instant since) {
  public Selection {
    entities = List.copyOf(entities);
    texts = List.copyOf(texts);
  }

  /** An entity. */
  public record Entity(EntityType type, String id) {}

  /** Every article. */
  public static Selection everything() {
    return new Selection(null, List.of(), List.of(), null);
  }
}
