package org.obzor.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;

/**
 * One wording of an article.
 *
 * @param article as it was then; {@code indexedAt} is when this wording came
 * @param supersededAt when a newer one took its place; null for the present one; not after {@code
 *     article.indexedAt()} for one that was older than the present one when it came
 */
public record Revision(Article article, @Nullable Instant supersededAt) {}
