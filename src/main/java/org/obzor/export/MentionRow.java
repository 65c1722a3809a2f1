package org.obzor.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;

/**
 * One entity of one article: a line of an export.
 *
 * @param sentence the first sentence that names the entity; the title for a topic
 */
record MentionRow(
    Instant publishedAt,
    String source,
    String language,
    String title,
    @Nullable String url,
    EntityType type,
    String entityId,
    String entity,
    int count,
    String sentence,
    String articleId) {}
