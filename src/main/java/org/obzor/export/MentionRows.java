package org.obzor.export;

import java.util.ArrayList;
import java.util.List;
import org.obzor.article.Article;
import org.obzor.article.EntityCount;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.text.Sentences;
import org.obzor.text.Span;

/** The rows of one article: countries, persons, topics, each most mentioned first. */
final class MentionRows {
  private MentionRows() {}

  static List<MentionRow> of(Article article) {
    List<MentionRow> rows = new ArrayList<>();
    List<Span> titleSentences = Sentences.split(article.title());
    List<Span> textSentences = Sentences.split(article.text());
    for (EntityType type : EntityType.values()) {
      for (EntityCount entity : article.entities(type)) {
        rows.add(
            new MentionRow(
                article.publishedAt(),
                article.source(),
                article.lang(),
                article.title(),
                article.url(),
                type,
                entity.id(),
                entity.label(),
                entity.count(),
                sentence(article, entity, titleSentences, textSentences),
                article.id()));
      }
    }
    return rows;
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
