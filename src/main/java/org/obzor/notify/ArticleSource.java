package org.obzor.notify;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.obzor.article.Article;

/** Where the articles are that notifications are about. */
public interface ArticleSource {

  /** Those of the ids that exist. */
  Map<String, Article> findAll(Collection<String> ids);

  /** The articles that tell one story, oldest first; at most {@code size} of them. */
  List<Article> story(String storyId, int size);
}
