package org.obzor.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.article.MentionView;
import org.obzor.article.Section;
import org.obzor.index.By;
import org.obzor.web.Labels;

/** Articles as the API writes them. */
final class ArticleJson {
  private final Labels labels;
  private final Locale locale;
  private final ZoneId zone;

  ArticleJson(Labels labels, Locale locale, ZoneId zone) {
    this.labels = labels;
    this.locale = locale;
    this.zone = zone;
  }

  /** What every form of an article has. */
  record Head(
      String id,
      String title,
      String source,
      @Nullable String url,
      String lang,
      String publishedAt,
      boolean dateOnly,
      int wordCount,
      List<String> authors,
      List<Entity> countries,
      List<Entity> persons,
      List<Entity> topics,
      String storyId) {}

  /** An article in a list; {@code snippet} is escaped HTML. */
  record Summary(@JsonUnwrapped Head head, String snippet) {}

  /** An article with all its text; offsets of mentions count Unicode code points. */
  record Full(
      @JsonUnwrapped Head head,
      String indexedAt,
      @Nullable Integer declaredWordCount,
      String text,
      @Nullable String tail,
      List<MentionView> mentions,
      List<MentionView> titleMentions,
      List<String> tags) {}

  record Entity(String id, String label, int count) {}

  Summary summary(Article a, String snippet) {
    return new Summary(head(a), snippet);
  }

  /**
   * @param tags what analysts tagged it with
   */
  Full full(Article a, List<String> tags) {
    return new Full(
        head(a),
        Times.write(a.indexedAt(), zone),
        a.declaredWordCount(),
        a.text(),
        a.tail(),
        MentionView.of(a.mentions(), Section.TEXT, a.text()),
        MentionView.of(a.mentions(), Section.TITLE, a.title()),
        tags);
  }

  private Head head(Article a) {
    return new Head(
        a.id(),
        a.title(),
        a.source(),
        a.url(),
        a.lang(),
        Times.write(a.publishedAt(), zone),
        a.dateOnly(),
        a.wordCount(),
        a.authors(),
        entities(a, EntityType.COUNTRY),
        entities(a, EntityType.PERSON),
        entities(a, EntityType.TOPIC),
        a.storyId());
  }

  private List<Entity> entities(Article article, EntityType type) {
    return article.entities(type).stream()
        .map(e -> new Entity(e.id(), label(type, e.id(), e.label()), e.count()))
        .toList();
  }

  private String label(EntityType type, String id, String stored) {
    return labels.label(By.valueOf(type.name()), id, stored, locale);
  }
}
