package org.obzor.query;

import java.time.Instant;

/** The bounds of time in a query. An article without dates is in no period. */
final class Period {
  private Period() {}

  static boolean from(AnalyzedArticle article, Instant from) {
    Instant published = article.publishedAt();
    return published != null && !published.isBefore(from);
  }

  static boolean to(AnalyzedArticle article, Instant to) {
    Instant published = article.publishedAt();
    return published != null && published.isBefore(to);
  }

  static boolean asOf(AnalyzedArticle article, Instant asOf) {
    Instant indexed = article.indexedAt();
    return indexed != null && !indexed.isAfter(asOf);
  }
}
