package org.obzor.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.article.EntityCount;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.text.Sentences;
import org.obzor.text.Span;

/**
 * A row for each entity of each article: countries, persons, topics, each most mentioned first. The
 * sentence is the first that names the entity, the title for a topic.
 */
final class MentionCells implements Cells {
  static final List<String> HEADER =
      List.of(
          "published_at",
          "source",
          "language",
          "title",
          "url",
          "type",
          "entity_id",
          "entity",
          "count",
          "sentence",
          "article_id");

  private final ExportOptions options;

  MentionCells(ExportOptions options) {
    this.options = options;
  }

  @Override
  public List<String> header() {
    return HEADER;
  }

  @Override
  public List<List<@Nullable Object>> of(List<Article> articles) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    articles.forEach(article -> add(article, rows));
    return rows;
  }

  private void add(Article article, List<List<@Nullable Object>> rows) {
    List<Span> titleSentences = Sentences.split(article.title());
    List<Span> textSentences = Sentences.split(article.text());
    String published = Cells.publishedAt(article, options);
    for (EntityType type : EntityType.values()) {
      for (EntityCount entity : article.entities(type)) {
        rows.add(
            Arrays.asList(
                published,
                article.source(),
                article.lang(),
                article.title(),
                article.url(),
                type.id(),
                entity.id(),
                options.labels().label(type, entity.id(), entity.label()),
                entity.count(),
                sentence(article, entity, titleSentences, textSentences),
                article.id()));
      }
    }
  }

  private static String sentence(
      Article article, EntityCount entity, List<Span> titleSentences, List<Span> textSentences) {
    for (Mention m : article.mentions()) {
      if (m.type() == entity.type() && m.id().equals(entity.id()) && m.hasSpan()) {
        String section = article.section(m.section());
        return switch (m.section()) {
          case TITLE -> around(section, titleSentences, m);
          case TEXT -> around(section, textSentences, m);
        };
      }
    }
    return article.title();
  }

  private static String around(String text, List<Span> sentences, Mention mention) {
    for (Span s : sentences) {
      if (mention.start() < s.end() && mention.end() > s.start()) {
        return text.substring(s.start(), s.end());
      }
    }
    return text.substring(mention.start(), mention.end());
  }
}
