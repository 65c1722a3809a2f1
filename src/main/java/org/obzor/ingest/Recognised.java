package org.obzor.ingest;

import java.time.Duration;
import java.time.Instant;
import org.obzor.article.Article;
import org.obzor.article.ArticleDraft;
import org.obzor.dedup.Fingerprint;
import org.obzor.enrich.Enrichment;
import org.obzor.text.WordCount;

/** A draft with all that is known of it from its own text. */
record Recognised(String id, ArticleDraft draft, Enrichment enrichment, Fingerprint fingerprint) {

  /** A date is kept as its noon. */
  static final Duration HALF_A_DAY = Duration.ofHours(12);

  Article article(String storyId, Instant indexedAt) {
    return article(storyId, draft.publishedAt(), draft.dateOnly(), indexedAt);
  }

  /**
   * As the newer wording of an article. It stays in its story, keeps its time of publication if the
   * draft knows only the date of it, and its authors if the draft names none.
   */
  Article revision(Article old, Instant now) {
    if (draft.authors().isEmpty() && !old.authors().isEmpty()) {
      ArticleDraft signed = draft.withAuthors(old.authors());
      return new Recognised(id, signed, enrichment, fingerprint).revision(old, now);
    }
    Instant after = old.indexedAt().plusMillis(1);
    Instant indexedAt = now.isBefore(after) ? after : now;
    boolean vague =
        draft.dateOnly()
            && Duration.between(draft.publishedAt(), old.publishedAt()).abs().compareTo(HALF_A_DAY)
                <= 0;
    return vague
        ? article(old.storyId(), old.publishedAt(), old.dateOnly(), indexedAt)
        : article(old.storyId(), indexedAt);
  }

  /** What an article was made of. */
  static ArticleDraft draft(Article a) {
    return new ArticleDraft(
        null,
        a.title(),
        a.text(),
        a.tail(),
        a.source(),
        a.url(),
        a.lang(),
        a.publishedAt(),
        a.dateOnly(),
        a.declaredWordCount(),
        a.authors());
  }

  /** The same article with what was recognised in it now. */
  Article again(Article old, Instant now) {
    Instant after = old.indexedAt().plusMillis(1);
    return article(old.storyId(), now.isBefore(after) ? after : now);
  }

  private Article article(
      String storyId, Instant publishedAt, boolean dateOnly, Instant indexedAt) {
    return new Article(
        id,
        draft.title(),
        draft.text(),
        draft.tail(),
        draft.source(),
        draft.url(),
        enrichment.lang(),
        publishedAt,
        dateOnly,
        indexedAt,
        WordCount.of(draft.text()),
        draft.declaredWordCount(),
        storyId,
        enrichment.mentions(),
        draft.authors());
  }
}
