package org.obzor.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Intervals;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.TextQuery;
import org.obzor.query.TextQuery.Scope;
import org.obzor.text.TextAnalyzer;

/** Query text as an Elasticsearch query. */
final class TextQueries {
  private final TextAnalyzer analyzer;

  TextQueries(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  Query compile(TextQuery query) {
    return switch (query) {
      case TextQuery.All() -> Query.of(q -> q.matchAll(m -> m));
      case TextQuery.Word(Scope scope, String form) -> word(keysField(scope), keys(form));
      case TextQuery.Phrase(Scope scope, List<String> forms) -> near(scope, forms, true, 0);
      case TextQuery.Near(Scope scope, List<String> forms, int distance) ->
          near(scope, forms, false, distance);
      case TextQuery.Prefix(Scope scope, String prefix) ->
          Query.of(q ->
              q.prefix(p ->
                  p.field(scope == Scope.TITLE ? "title_forms" : "forms")
                      .value(Words.cut(prefix))));
      case TextQuery.Entity(var type, String id) -> term(Dimension.of(type).field(), id);
      case TextQuery.Source(String name) -> term("source_key", AnalyzedArticle.sourceKey(name));
      case TextQuery.Lang(String code) -> term("lang", code);
      case TextQuery.And(List<TextQuery> parts) ->
          Query.of(q -> q.bool(b -> b.must(parts.stream().map(this::compile).toList())));
      case TextQuery.Or(List<TextQuery> parts) -> any(parts.stream().map(this::compile).toList());
      case TextQuery.Not(TextQuery part) -> Query.of(q -> q.bool(b -> b.mustNot(compile(part))));
    };
  }

  static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  private static Query any(List<Query> queries) {
    return queries.size() == 1
        ? queries.getFirst()
        : Query.of(q -> q.bool(b -> b.should(queries).minimumShouldMatch("1")));
  }

  private static Query word(String field, List<String> keys) {
    return any(keys.stream().map(k -> term(field, k)).toList());
  }

  /** Words in one section with at most {@code gaps} other words on the stretch they cover. */
  private Query near(Scope scope, List<String> forms, boolean ordered, int gaps) {
    List<Intervals> words = forms.stream().map(f -> anyOf(keys(f))).toList();
    return Query.of(q ->
        q.intervals(i ->
            i.field(keysField(scope))
                .allOf(a -> a.intervals(words).ordered(ordered).maxGaps(gaps))));
  }

  private static Intervals anyOf(List<String> keys) {
    List<Intervals> each =
        keys.stream().map(k -> Intervals.of(i -> i.match(m -> m.query(k)))).toList();
    return each.size() == 1 ? each.getFirst() : Intervals.of(i -> i.anyOf(a -> a.intervals(each)));
  }

  private static String keysField(Scope scope) {
    return scope == Scope.TITLE ? "title_keys" : "keys";
  }

  /** Sorted, so that equal queries are equal bytes and the request cache knows them. */
  private List<String> keys(String form) {
    return analyzer.queryKeys(form).stream().map(Words::cut).distinct().sorted().toList();
  }
}
