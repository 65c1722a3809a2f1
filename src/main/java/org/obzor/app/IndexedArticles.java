package org.obzor.app;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.obzor.article.Article;
import org.obzor.index.ArticleIndex;
import org.obzor.notify.ArticleSource;

/** The articles of notifications, from the index. */
record IndexedArticles(ArticleIndex index) implements ArticleSource {
  @Override
  public Map<String, Article> findAll(Collection<String> ids) {
    return index.findAll(ids);
  }

  @Override
  public List<Article> story(String storyId, int size) {
    return index.story(storyId, size);
  }
}
