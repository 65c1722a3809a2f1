package org.obzor.index;

import java.time.Instant;
import java.util.List;
import org.obzor.index.ArticleIndex.Scan;
import org.obzor.query.ArticleQuery;

/** What has come in, for those who watch it. Safe for use by several threads. */
public interface Arrivals {

  /** {@link ArticleIndex#scan} of those whose wording came at {@code since} or later. */
  Scan scan(ArticleQuery query, Instant since);

  /** How many matching articles were published in each stretch of time, in one request. */
  List<Long> counts(ArticleQuery query, List<Published> published);

  /**
   * A stretch of time.
   *
   * @param from included
   * @param to not included
   */
  record Published(Instant from, Instant to) {}
}
