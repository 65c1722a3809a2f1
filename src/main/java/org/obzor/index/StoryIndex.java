package org.obzor.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.obzor.article.Article;

/** Articles that can be looked up by what their story is recognised by. */
public interface StoryIndex extends ArticleIndex {

  /**
   * What one article looks for.
   *
   * @param keys story keys of the article
   * @param leastShared how many of them a candidate must have
   * @param from first publication included
   * @param to last publication included
   */
  record StoryLookup(List<String> keys, int leastShared, Instant from, Instant to) {
    public StoryLookup {
      keys = List.copyOf(keys);
    }
  }

  /** An article that may tell the same story. */
  record StoryCandidate(String articleId, String storyId, String title, String text) {}

  /**
   * {@link ArticleIndex#add} with the keys each article can be looked up by.
   *
   * @param storyKeys by article id; an article without is never a candidate
   */
  List<Added> add(List<Article> articles, Map<String, List<String>> storyKeys);

  /**
   * @return for each lookup the few articles that share most of its keys, rare keys weighing more
   */
  List<List<StoryCandidate>> storyCandidates(List<StoryLookup> lookups);
}
