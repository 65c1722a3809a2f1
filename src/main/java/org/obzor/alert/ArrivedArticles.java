package org.obzor.alert;

import java.time.Instant;
import java.util.stream.Stream;
import org.obzor.article.Article;
import org.obzor.query.ArticleQuery;

/** The articles that have arrived, for alerts that have to catch up. */
public interface ArrivedArticles {

  /**
   * Matching articles that arrived at {@code since} or later, read as they are asked for; to be
   * closed.
   */
  Stream<Article> since(ArticleQuery query, Instant since);
}
