package org.obzor.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.ArticleQuery;
import org.obzor.query.TextQuery;
import org.obzor.text.TextAnalyzer;

/** Filters and query text as an Elasticsearch query. */
final class Queries {
  private final TextQueries texts;
  private final Tagged tagged;

  Queries(TextAnalyzer analyzer, Tagged tagged) {
    this.texts = new TextQueries(analyzer);
    this.tagged = tagged;
  }

  /** Which articles, without an order. */
  Query matching(ArticleQuery query) {
    List<Query> filters = filters(query);
    if (!(query.text() instanceof TextQuery.All)) {
      filters.add(texts.compile(query.text()));
    }
    return all(filters);
  }

  /** The same, scored by how well the query text fits. */
  Query scored(ArticleQuery query) {
    return Query.of(q -> q.bool(b -> b.must(texts.compile(query.text())).filter(filters(query))));
  }

  /** Published from {@code from}, included, to {@code to}, not included. */
  static Query published(@Nullable Instant from, @Nullable Instant to) {
    return Query.of(q ->
        q.range(r ->
            r.date(d -> {
              d.field("published_at").format("epoch_millis");
              if (from != null) {
                d.gte(ceilingMillis(from));
              }
              if (to != null) {
                d.lt(ceilingMillis(to));
              }
              return d;
            })));
  }

  /** All of them, none of them scored. */
  static Query all(List<Query> filters) {
    return filters.isEmpty()
        ? Query.of(q -> q.matchAll(m -> m))
        : Query.of(q -> q.bool(b -> b.filter(filters)));
  }

  private List<Query> filters(ArticleQuery query) {
    List<Query> filters = new ArrayList<>();
    if (query.from() != null || query.to() != null) {
      filters.add(published(query.from(), query.to()));
    }
    anyOf(filters, "countries", query.countries());
    anyOf(filters, "persons", query.persons());
    anyOf(filters, "topics", query.topics());
    anyOf(filters, "source_key", query.sources().stream().map(AnalyzedArticle::sourceKey).toList());
    anyOf(filters, "lang", query.langs());
    anyOf(filters, "id", query.articles());
    if (!query.tags().isEmpty()) {
      filters.add(oneOf("id", tagged.articles(query.tags())));
    }
    Instant asOf = query.asOf();
    if (asOf == null) {
      filters.add(present());
    } else {
      filters.add(until("indexed_at", asOf));
      filters.add(not(until("superseded_at", asOf)));
    }
    return filters;
  }

  /** The present wording of each article. */
  static Query present() {
    return not(Query.of(q -> q.exists(e -> e.field("superseded_at"))));
  }

  /** Indexed, or recognised again, at {@code since} or later. */
  static Query indexedFrom(Instant since) {
    return from("indexed_at", since);
  }

  /** Whose wording came at {@code since} or later. */
  static Query arrivedFrom(Instant since) {
    return Query.of(q ->
        q.bool(b ->
            b.should(from("arrived_at", since))
                .should(s ->
                    s.bool(n ->
                        n.must(indexedFrom(since))
                            .mustNot(e -> e.exists(x -> x.field("arrived_at")))))));
  }

  private static Query from(String field, Instant since) {
    return Query.of(q ->
        q.range(r -> r.date(d -> d.field(field).format("epoch_millis").gte(ceilingMillis(since)))));
  }

  private static Query until(String field, Instant last) {
    String instant = Long.toString(last.toEpochMilli());
    return Query.of(
        q -> q.range(r -> r.date(d -> d.field(field).format("epoch_millis").lte(instant))));
  }

  private static Query not(Query query) {
    return Query.of(q -> q.bool(b -> b.mustNot(query)));
  }

  private static void anyOf(List<Query> filters, String field, List<String> values) {
    if (!values.isEmpty()) {
      filters.add(oneOf(field, values));
    }
  }

  /** Nothing has one of no values. */
  private static Query oneOf(String field, Collection<String> values) {
    List<FieldValue> sorted = values.stream().distinct().sorted().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(sorted))));
  }

  /** The index counts in milliseconds. */
  private static String ceilingMillis(Instant t) {
    long millis = t.toEpochMilli();
    return Long.toString(t.isAfter(Instant.ofEpochMilli(millis)) ? millis + 1 : millis);
  }
}
