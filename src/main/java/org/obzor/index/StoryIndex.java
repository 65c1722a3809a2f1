package org.obzor.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.query.ArticleQuery;

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
   * An article in place of the stored one.
   *
   * @param old the article as it was read
   * @param current the same id, and a later {@code indexedAt}
   * @param again whether it is the same wording, in which other entities were recognised; it has
   *     not arrived then
   */
  record Replacement(Article old, Article current, boolean again) {
    public Replacement {
      if (!current.id().equals(old.id()) || !current.indexedAt().isAfter(old.indexedAt())) {
        throw new IllegalArgumentException("no newer wording of " + old.id());
      }
    }

    /** A newer wording. */
    public Replacement(Article old, Article current) {
      this(old, current, false);
    }
  }

  /**
   * A page of articles in {@link Sort#OLDEST} order, which does not change when articles are
   * recognised again.
   *
   * @param since only those that were indexed, or recognised again, at this time or later; null for
   *     all
   * @param size 1 to 1000
   * @param cursor from {@link ArticlePage#next()}, null for the first page
   */
  ArticlePage oldest(
      ArticleQuery query, @Nullable Instant since, int size, @Nullable String cursor);

  /**
   * Replaces articles by newer wordings. The old ones are kept as revisions, out of all counts but
   * those {@code as_of} a time when they were the present ones. Whatever is interrupted on the way
   * is put right by the next call or the next start.
   *
   * @param storyKeys as for {@link #add(List, Map)}
   * @return one result a replacement, in their order: {@link Added.Exists} if something else than
   *     {@code old} is stored by now, then nothing changed
   */
  List<Added> revise(List<Replacement> replacements, Map<String, List<String>> storyKeys);

  /**
   * Keeps wordings that are older than the present one of their articles, as revisions. They are in
   * no count, for at no time were they the present ones here.
   */
  List<Added> keep(List<Article> earlier);

  /**
   * @return for each lookup the few articles that share most of its keys, rare keys weighing more
   */
  List<List<StoryCandidate>> storyCandidates(List<StoryLookup> lookups);
}
