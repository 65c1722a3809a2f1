package org.obzor.index;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.article.EntityCount;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.query.AnalyzedArticle;
import org.obzor.text.TextAnalyzer;
import org.obzor.text.Token;

/**
 * An article as a document of the index; see {@code articles.json}. What is only searched for is
 * null when a row is read back.
 *
 * @param publishedAt ISO-8601, with all the digits it has
 * @param indexedAt when it took the place of the one before: its wording came, or other entities
 *     were recognised in it
 * @param arrivedAt when its wording came, if that was earlier; null if it was then
 * @param authors null if nobody is named
 * @param supersededAt when another took its place; null for the present one
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
record ArticleRow(
    String id,
    String title,
    String text,
    @Nullable String tail,
    String source,
    String sourceKey,
    @Nullable String url,
    String lang,
    String publishedAt,
    boolean dateOnly,
    String indexedAt,
    @Nullable String arrivedAt,
    @Nullable String supersededAt,
    int wordCount,
    @Nullable Integer declaredWordCount,
    @Nullable List<String> authors,
    String storyId,
    List<String> countries,
    List<String> persons,
    List<String> topics,
    List<EntityRow> entities,
    @Nullable List<String> keys,
    @Nullable String titleKeys,
    @Nullable List<String> forms,
    @Nullable String titleForms,
    @Nullable List<String> storyKeys) {

  private static final Comparator<Mention> MENTION_ORDER =
      Comparator.comparing((Mention m) -> !m.hasSpan())
          .thenComparing(Mention::section)
          .thenComparingInt(Mention::start)
          .thenComparingInt(Mention::end);

  /** The present wording of an article. */
  static ArticleRow of(Article a, TextAnalyzer analyzer, List<String> storyKeys) {
    return of(a, null, null, analyzer, storyKeys);
  }

  /** The present wording, whose entities were recognised again. */
  static ArticleRow again(
      Article a, String arrivedAt, TextAnalyzer analyzer, List<String> storyKeys) {
    return of(a, arrivedAt, null, analyzer, storyKeys);
  }

  /**
   * A wording that is kept; no article is found to tell the same story by it.
   *
   * @param arrivedAt null if it is when the article says it was indexed
   */
  static ArticleRow superseded(
      Article a, @Nullable String arrivedAt, Instant supersededAt, TextAnalyzer analyzer) {
    return of(a, arrivedAt, supersededAt, analyzer, List.of());
  }

  private static ArticleRow of(
      Article a,
      @Nullable String arrivedAt,
      @Nullable Instant supersededAt,
      TextAnalyzer analyzer,
      List<String> storyKeys) {
    List<Token> title = analyzer.tokens(a.title());
    List<Token> text = analyzer.tokens(a.text());
    return new ArticleRow(
        a.id(),
        a.title(),
        a.text(),
        a.tail(),
        a.source(),
        AnalyzedArticle.sourceKey(a.source()),
        a.url(),
        a.lang(),
        a.publishedAt().toString(),
        a.dateOnly(),
        a.indexedAt().toString(),
        arrivedAt,
        supersededAt == null ? null : supersededAt.toString(),
        a.wordCount(),
        a.declaredWordCount(),
        a.authors().isEmpty() ? null : a.authors(),
        a.storyId(),
        ids(a, EntityType.COUNTRY),
        ids(a, EntityType.PERSON),
        ids(a, EntityType.TOPIC),
        EntityRow.of(a.mentions()),
        List.of(Words.keys(title), Words.keys(text)),
        Words.keys(title),
        List.of(Words.forms(title), Words.forms(text)),
        Words.forms(title),
        storyKeys);
  }

  Article article() {
    return new Article(
        id,
        title,
        text,
        tail,
        source,
        url,
        lang,
        Instant.parse(publishedAt),
        dateOnly,
        Instant.parse(indexedAt),
        wordCount,
        declaredWordCount,
        storyId,
        entities.stream().flatMap(e -> e.mentions().stream()).sorted(MENTION_ORDER).toList(),
        authors == null ? List.of() : authors);
  }

  private static List<String> ids(Article a, EntityType type) {
    return a.entities(type).stream().map(EntityCount::id).toList();
  }
}
