package org.obzor.alert;

import java.time.Instant;
import java.util.List;
import org.obzor.query.ArticleQuery;

/** How many articles there are, for alerts on volume. */
public interface ArticleCounts {

  /** A stretch of time, {@code from} included, {@code to} not. */
  record Window(Instant from, Instant to) {}

  /** How many matching articles were published in each window. */
  List<Long> counts(ArticleQuery query, List<Window> windows);
}
