package org.obzor.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.text.Sentences;
import org.obzor.text.Span;

/** A row for each article, with what it mentions most first. */
final class ArticleCells implements Cells {
  static final List<String> HEADER =
      List.of(
          "published_at",
          "source",
          "language",
          "title",
          "url",
          "word_count",
          "countries",
          "persons",
          "topics",
          "tags",
          "first_sentence",
          "story_id",
          "article_id",
          "authors");

  private final ExportOptions options;

  ArticleCells(ExportOptions options) {
    this.options = options;
  }

  @Override
  public List<String> header() {
    return HEADER;
  }

  @Override
  public List<List<@Nullable Object>> of(List<Article> articles) {
    Map<String, List<String>> tags = options.tags().of(articles.stream().map(Article::id).toList());
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Article article : articles) {
      rows.add(
          Arrays.asList(
              Cells.publishedAt(article, options),
              article.source(),
              article.lang(),
              article.title(),
              article.url(),
              article.wordCount(),
              labels(article, EntityType.COUNTRY),
              labels(article, EntityType.PERSON),
              labels(article, EntityType.TOPIC),
              tags.getOrDefault(article.id(), List.of()),
              firstSentence(article.text()),
              article.storyId(),
              article.id(),
              article.authors()));
    }
    return rows;
  }

  private List<String> labels(Article article, EntityType type) {
    return article.entities(type).stream()
        .map(e -> options.labels().label(type, e.id(), e.label()))
        .toList();
  }

  private static String firstSentence(String text) {
    List<Span> sentences = Sentences.split(text);
    return sentences.isEmpty()
        ? ""
        : text.substring(sentences.getFirst().start(), sentences.getFirst().end());
  }
}
