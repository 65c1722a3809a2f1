package org.obzor.article;

import org.jspecify.annotations.Nullable;

/**
 * One counted place where an article names an entity.
 *
 * @param id the entity: ISO 3166-1 alpha-2 for a country, else an id that is stable over articles
 * @param label the entity's canonical name in the article's language family (nominative)
 * @param section the part of the article that {@code start} and {@code end} point into
 * @param start offset of the first UTF-16 unit; -1 for a topic, which has no span
 * @param end offset after the last UTF-16 unit; -1 for a topic
 * @param kind how a country is named; null for persons and topics
 */
public record Mention(
    EntityType type,
    String id,
    String label,
    Section section,
    int start,
    int end,
    @Nullable CountryKind kind) {

  /** A topic of the whole article, which has no span. */
  public static Mention topic(String id, String label) {
    return new Mention(EntityType.TOPIC, id, label, Section.TEXT, -1, -1, null);
  }

  public boolean hasSpan() {
    return start >= 0;
  }
}
