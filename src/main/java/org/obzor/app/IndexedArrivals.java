package org.obzor.app;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.obzor.alert.ArrivedArticles;
import org.obzor.alert.ArticleCounts;
import org.obzor.article.Article;
import org.obzor.index.Arrivals;
import org.obzor.index.Arrivals.Published;
import org.obzor.query.ArticleQuery;

/** What alerts ask of the index. */
record IndexedArrivals(Arrivals index) implements ArrivedArticles, ArticleCounts {
  @Override
  public Stream<Article> since(ArticleQuery query, Instant since) {
    return index.scan(query, since).articles();
  }

  @Override
  public List<Long> counts(ArticleQuery query, List<Window> windows) {
    return index.counts(query, windows.stream().map(w -> new Published(w.from(), w.to())).toList());
  }
}
