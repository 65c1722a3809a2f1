package org.obzor.alert;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.ArticleQuery;
import org.obzor.query.TextQuery;
import org.obzor.query.TextQuery.Scope;
import org.obzor.text.TextAnalyzer;

/** Turns queries into Lucene's, over the fields of {@link ArticleDocument}. */
final class LuceneCompiler {
  private final TextAnalyzer analyzer;

  LuceneCompiler(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** All of an article query except {@code distinct}, which is no property of one article. */
  Query compile(ArticleQuery query) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(compile(query.text()), Occur.MUST);
    anyOf(all, Fields.entities(EntityType.COUNTRY), query.countries());
    anyOf(all, Fields.entities(EntityType.PERSON), query.persons());
    anyOf(all, Fields.entities(EntityType.TOPIC), query.topics());
    anyOf(all, Fields.SOURCE, query.sources().stream().map(AnalyzedArticle::sourceKey).toList());
    anyOf(all, Fields.LANG, query.langs());
    Instant to = query.to();
    range(all, Fields.PUBLISHED_AT, query.from(), to == null ? null : to.minusMillis(1));
    range(all, Fields.INDEXED_AT, null, query.asOf());
    return all.build();
  }

  Query compile(TextQuery query) {
    return switch (query) {
      case TextQuery.All() -> new MatchAllDocsQuery();
      case TextQuery.Word(Scope scope, String form) -> word(Fields.keys(scope), form);
      case TextQuery.Phrase(Scope scope, List<String> forms) -> phrase(Fields.keys(scope), forms);
      case TextQuery.Near(Scope scope, List<String> forms, int distance) ->
          near(Fields.keys(scope), forms, distance);
      case TextQuery.Prefix(Scope scope, String prefix) -> term(Fields.prefixes(scope), prefix);
      case TextQuery.Entity(EntityType type, String id) -> term(Fields.entities(type), id);
      case TextQuery.Source(String name) -> term(Fields.SOURCE, AnalyzedArticle.sourceKey(name));
      case TextQuery.Lang(String code) -> term(Fields.LANG, code);
      case TextQuery.And(List<TextQuery> parts) -> joined(parts, this::compile, Occur.MUST);
      case TextQuery.Or(List<TextQuery> parts) -> joined(parts, this::compile, Occur.SHOULD);
      case TextQuery.Not(TextQuery part) ->
          new BooleanQuery.Builder()
              .add(new MatchAllDocsQuery(), Occur.MUST)
              .add(compile(part), Occur.MUST_NOT)
              .build();
    };
  }

  private Query word(String field, String form) {
    SynonymQuery.Builder keys = new SynonymQuery.Builder(field);
    analyzer.queryKeys(form).forEach(key -> keys.addTerm(new Term(field, key)));
    return keys.build();
  }

  private Query phrase(String field, List<String> forms) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    for (String form : forms) {
      phrase.add(
          analyzer.queryKeys(form).stream().map(key -> new Term(field, key)).toArray(Term[]::new));
    }
    return phrase.build();
  }

  private Query near(String field, List<String> forms, int distance) {
    IntervalsSource[] words =
        forms.stream()
            .map(form ->
                Intervals.or(
                    analyzer.queryKeys(form).stream()
                        .map(Intervals::term)
                        .toArray(IntervalsSource[]::new)))
            .toArray(IntervalsSource[]::new);
    return new IntervalQuery(field, Intervals.maxgaps(distance, Intervals.unordered(words)));
  }

  private static void anyOf(BooleanQuery.Builder all, String field, List<String> values) {
    if (!values.isEmpty()) {
      all.add(joined(values, value -> term(field, value), Occur.SHOULD), Occur.MUST);
    }
  }

  /** Both ends included. */
  private static void range(
      BooleanQuery.Builder all, String field, @Nullable Instant from, @Nullable Instant to) {
    if (from != null || to != null) {
      long first = from == null ? Long.MIN_VALUE : from.toEpochMilli();
      long last = to == null ? Long.MAX_VALUE : to.toEpochMilli();
      all.add(LongPoint.newRangeQuery(field, first, last), Occur.MUST);
    }
  }

  private static <T> Query joined(List<T> parts, Function<T, Query> compile, Occur occur) {
    BooleanQuery.Builder joined = new BooleanQuery.Builder();
    parts.forEach(part -> joined.add(compile.apply(part), occur));
    return joined.build();
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }
}
