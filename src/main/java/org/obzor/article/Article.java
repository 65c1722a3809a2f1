package org.obzor.article;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is stored and counted.
 *
 * @param id stable: the same article always gets the same id
 * @param lang ISO 639-1 code
 * @param dateOnly whether only the date of {@code publishedAt} is known (then it is noon)
 * @param indexedAt when Obzor took it in; what {@code as_of} compares with
 * @param wordCount words of {@code text}
 * @param storyId shared by all articles that tell one story in the same words
 * @param mentions in order of section and offset, topics last
 * @param authors who wrote it; that is no mention
 */
public record Article(
    String id,
    String title,
    String text,
    @Nullable String tail,
    String source,
    @Nullable String url,
    String lang,
    Instant publishedAt,
    boolean dateOnly,
    Instant indexedAt,
    int wordCount,
    @Nullable Integer declaredWordCount,
    String storyId,
    List<Mention> mentions,
    List<String> authors) {

  public Article {
    mentions = List.copyOf(mentions);
    authors = List.copyOf(authors);
  }

  /** One of which nobody is named as the author. */
  public Article(
      String id,
      String title,
      String text,
      @Nullable String tail,
      String source,
      @Nullable String url,
      String lang,
      Instant publishedAt,
      boolean dateOnly,
      Instant indexedAt,
      int wordCount,
      @Nullable Integer declaredWordCount,
      String storyId,
      List<Mention> mentions) {
    this(
        id,
        title,
        text,
        tail,
        source,
        url,
        lang,
        publishedAt,
        dateOnly,
        indexedAt,
        wordCount,
        declaredWordCount,
        storyId,
        mentions,
        List.of());
  }

  /** The text that mentions of {@code section} point into. */
  public String section(Section section) {
    return switch (section) {
      case TITLE -> title;
      case TEXT -> text;
    };
  }

  /** The entities of one type with their number of mentions, most mentioned first. */
  public List<EntityCount> entities(EntityType type) {
    Map<String, EntityCount> counts = new LinkedHashMap<>();
    for (Mention m : mentions) {
      if (m.type() == type) {
        counts.merge(
            m.id(),
            new EntityCount(type, m.id(), m.label(), 1),
            (a, b) -> new EntityCount(type, a.id(), a.label(), a.count() + 1));
      }
    }
    return counts.values().stream()
        .sorted((a, b) -> Integer.compare(b.count(), a.count()))
        .toList();
  }
}
