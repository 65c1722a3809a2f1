package org.obzor.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.List;
import java.util.Map;
import org.obzor.query.ArticleQuery;

/** How many articles, stories and sources match. */
final class Extents {
  /** So many stories are counted one by one; more would take seconds. */
  private static final long MOST_EXACT = 20_000;

  private static final int PAGE = 10_000;
  private static final String EACH = "each";
  private static final String VALUE = "value";

  private final Search search;
  private final Queries queries;

  Extents(Search search, Queries queries) {
    this.search = search;
    this.queries = queries;
  }

  /** Whether the query is distinct does not matter. */
  Extent of(ArticleQuery query) {
    Query matching = queries.matching(query);
    Search.Answer answer = search.count(matching, Aggregations.counting(true));
    long estimate = answer.count(true);
    boolean exact = isExact(estimate);
    return new Extent(
        answer.total(),
        exact ? values(matching, "story_id") : estimate,
        exact,
        values(matching, "source_key"));
  }

  /** The number of stories, exact up to {@link #MOST_EXACT}. */
  long stories(Query matching, long estimate) {
    return isExact(estimate) ? values(matching, "story_id") : estimate;
  }

  private static boolean isExact(long estimate) {
    return estimate <= MOST_EXACT;
  }

  /** The number of different values of a field. */
  private long values(Query matching, String field) {
    long values = 0;
    Map<String, FieldValue> after = Map.of();
    do {
      CompositeAggregate page = search.count(matching, page(field, after)).get(EACH).composite();
      values += page.buckets().array().size();
      after = page.buckets().array().size() < PAGE ? Map.of() : page.afterKey();
    } while (!after.isEmpty());
    return values;
  }

  private static Map<String, Aggregation> page(String field, Map<String, FieldValue> after) {
    return Map.of(
        EACH,
        Aggregation.of(a ->
            a.composite(c -> {
              c.size(PAGE)
                  .sources(
                      List.of(
                          NamedValue.of(
                              VALUE,
                              CompositeAggregationSource.of(s -> s.terms(t -> t.field(field))))));
              return after.isEmpty() ? c : c.after(after);
            })));
  }
}
