package org.obzor.notify;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.obzor.article.Article;
import org.obzor.index.ArticleIndex;

/** The articles of an index, for tests. */
public record IndexArticles(ArticleIndex index) implements ArticleSource {
  @Override
  public Map<String, Article> findAll(Collection<String> ids) {
    return index.findAll(ids);
  }

  @Override
  public List<Article> story(String storyId, int size) {
    return index.story(storyId, size);
  }
}
