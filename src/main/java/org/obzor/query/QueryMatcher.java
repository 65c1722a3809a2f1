package org.obzor.query;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;
import org.obzor.text.TextAnalyzer;

/**
 * Asks one query of articles in process. Compiling looks up the words' keys once; a match is then a
 * few hash lookups.
 *
 * <p>Semantics, the same as of a positional index: a word matches a token whose key is among the
 * word's query keys; a phrase matches tokens with consecutive positions in one section; words near
 * each other match where one section has a stretch with a token for every word and at most {@code
 * distance} other tokens in between (length of the stretch minus number of words); a prefix matches
 * written forms.
 *
 * <p>Safe for use by several threads.
 */
public final class QueryMatcher {
  private final TextQuery text;
  private final TextAnalyzer analyzer;
  private final Node node;
  private final @Nullable ArticleQuery filters;
  private final Set<String> sources;

  private QueryMatcher(TextQuery text, @Nullable ArticleQuery filters, TextAnalyzer analyzer) {
    this.text = text;
    this.analyzer = analyzer;
    this.node = new QueryCompiler(analyzer).compile(text);
    this.filters = filters;
    this.sources =
        filters == null
            ? Set.of()
            : filters.sources().stream()
                .map(AnalyzedArticle::sourceKey)
                .collect(Collectors.toUnmodifiableSet());
  }

  /** A matcher for query text alone. */
  public static QueryMatcher of(TextQuery query, TextAnalyzer analyzer) {
    return new QueryMatcher(query, null, analyzer);
  }

  /**
   * A matcher for query text and filters. Whether stories count once ({@code distinct}) is no
   * property of one article and plays no part.
   */
  public static QueryMatcher of(ArticleQuery query, TextAnalyzer analyzer) {
    return new QueryMatcher(query.text(), query, analyzer);
  }

  public boolean matches(AnalyzedArticle article) {
    return (filters == null || passes(filters, article)) && node.matches(article);
  }

  /**
   * The words that make the query text match, merged where they overlap or repeat, in order of
   * section and offset; empty if it does not match or matches without words. What is under NOT is
   * never among them. A phrase is one span from its first to its last word.
   */
  public List<Span> spans(AnalyzedArticle article) {
    Set<Hit> hits = new TreeSet<>();
    if (node.matches(article)) {
      node.collect(article, hits);
    }
    return Hit.merge(article, hits);
  }

  /** Why the article matches or does not; slower than {@link #matches}, for showing to a person. */
  public Explanation explain(AnalyzedArticle article) {
    return new Explainer(analyzer, article).explain(text, filters);
  }

  private boolean passes(ArticleQuery query, AnalyzedArticle article) {
    return within(query, article)
        && anyEntity(article, EntityType.COUNTRY, query.countries())
        && anyEntity(article, EntityType.PERSON, query.persons())
        && anyEntity(article, EntityType.TOPIC, query.topics())
        && (sources.isEmpty() || sources.contains(article.source()))
        && (query.langs().isEmpty() || query.langs().contains(article.lang()));
  }

  private static boolean within(ArticleQuery query, AnalyzedArticle article) {
    Instant from = query.from();
    Instant to = query.to();
    Instant asOf = query.asOf();
    return (from == null || Period.from(article, from))
        && (to == null || Period.to(article, to))
        && (asOf == null || Period.asOf(article, asOf));
  }

  private static boolean anyEntity(AnalyzedArticle article, EntityType type, List<String> ids) {
    return ids.isEmpty() || ids.stream().anyMatch(id -> article.mentions(type, id));
  }
}
