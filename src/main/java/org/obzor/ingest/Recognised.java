package org.obzor.ingest;

import java.time.Instant;
import org.obzor.article.Article;
import org.obzor.article.ArticleDraft;
import org.obzor.dedup.Fingerprint;
import org.obzor.enrich.Enrichment;
import org.obzor.text.WordCount;

/** A draft with all that is known of it from its own text. */
record Recognised(String id, ArticleDraft draft, Enrichment enrichment, Fingerprint fingerprint) {

  Article article(String storyId, Instant indexedAt) {
    return new Article(
        id,
        draft.title(),
        draft.text(),
        draft.tail(),
        draft.source(),
        draft.url(),
        enrichment.lang(),
        draft.publishedAt(),
        draft.dateOnly(),
        indexedAt,
        WordCount.of(draft.text()),
        draft.declaredWordCount(),
        storyId,
        enrichment.mentions());
  }
}
