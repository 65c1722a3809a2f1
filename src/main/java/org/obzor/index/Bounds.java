package org.obzor.index;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.obzor.query.ArticleQuery;

/**
 * Where the figures of a query begin and end: as it says, else with its articles.
 *
 * @param from null where nothing was found
 * @param to not included; null where nothing was found
 */
public record Bounds(@Nullable Instant from, @Nullable Instant to) {
  /** Asks the index only where the query does not say. */
  public static Bounds of(ArticleIndex index, ArticleQuery query) {
    Instant from = query.from();
    Instant to = query.to();
    if (from != null && to != null) {
      return new Bounds(from, to);
    }
    Optional<ArticleIndex.Period> found = index.period(query);
    return new Bounds(
        from != null ? from : found.map(ArticleIndex.Period::first).orElse(null),
        to != null ? to : found.map(p -> p.last().plusMillis(1)).orElse(null));
  }
}
