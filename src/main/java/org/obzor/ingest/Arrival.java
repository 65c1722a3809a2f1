package org.obzor.ingest;

import java.time.Instant;
import java.util.List;
import org.obzor.article.Article;
import org.obzor.article.ArticleDraft;
import org.obzor.dedup.Wording;
import org.obzor.index.ArticleIndex;
import org.obzor.index.Revision;

/** What an article is that comes under an id which may be known. */
sealed interface Arrival {

  /** The first of its id. */
  record New() implements Arrival {}

  /** A wording that is known, or less than what is known. */
  record Known() implements Arrival {}

  /** A newer wording of an article. */
  record Newer(Article old) implements Arrival {}

  /** A wording that was published before the present one of its article. */
  record Earlier(Article present) implements Arrival {}

  /**
   * Compares a draft with the stored article of its id.
   *
   * <p>The wording that comes later is the newer one, whatever its time of publication, which
   * outlets seldom change; unless that is clearly earlier. A wording known from earlier that comes
   * again is nothing new, or importing the same files again would turn articles back and forth;
   * only one that says it was published later than the present one is.
   */
  static Arrival of(ArticleDraft draft, Article stored, ArticleIndex index) {
    Wording wording = Wording.of(draft);
    Wording present = Wording.of(stored.title(), stored.text());
    if (wording.equals(present) || wording.isExcerptOf(present)) {
      return new Known();
    }
    List<Article> earlier = index.revisions(stored.id()).stream().map(Revision::article).toList();
    boolean known = earlier.stream().anyMatch(a -> Wording.of(a.title(), a.text()).equals(wording));
    if (known && !draft.publishedAt().isAfter(stored.publishedAt())) {
      return new Known();
    }
    return isEarlier(draft, stored) ? new Earlier(stored) : new Newer(stored);
  }

  private static boolean isEarlier(ArticleDraft draft, Article stored) {
    Instant latest =
        draft.dateOnly() || stored.dateOnly()
            ? draft.publishedAt().plus(Recognised.HALF_A_DAY)
            : draft.publishedAt();
    return latest.isBefore(stored.publishedAt());
  }
}
