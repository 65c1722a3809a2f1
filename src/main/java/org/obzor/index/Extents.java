package org.obzor.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.List;
import java.util.Map;
import org.obzor.query.ArticleQuery;

/**
 * How many articles, stories and sources match. Stories are articles without repetitions: where one
 * shard counts them, those told more than once tell the number of all in one pass.
 */
final class Extents {
  /** So many stories of several shards are counted one by one; more would take seconds. */
  private static final long MOST_EXACT = 20_000;

  private static final int PAGE = 10_000;
  private static final String REPEATED = "repeated";
  private static final String SOURCES = "sources";
  private static final String EACH = "each";
  private static final String VALUE = "value";

  /**
   * @param isExact whether {@code number} is more than an estimate
   */
  record Stories(long number, boolean isExact) {}

  private final Search search;
  private final Queries queries;

  Extents(Search search, Queries queries) {
    this.search = search;
    this.queries = queries;
  }

  /** Whether the query is distinct does not matter. */
  Extent of(ArticleQuery query) {
    Query matching = queries.matching(query);
    Search.Answer answer =
        search.count(
            matching, Map.of(REPEATED, values("story_id", 2), SOURCES, values("source_key", 1)));
    Stories stories = stories(matching, answer);
    int sources = answer.get(SOURCES).sterms().buckets().array().size();
    return new Extent(
        answer.total(),
        stories.number(),
        stories.isExact(),
        sources < PAGE ? sources : paged(matching, "source_key"));
  }

  Stories stories(Query matching) {
    return stories(matching, search.count(matching, Map.of(REPEATED, values("story_id", 2))));
  }

  private Stories stories(Query matching, Search.Answer answer) {
    List<StringTermsBucket> repeated = answer.get(REPEATED).sterms().buckets().array();
    if (answer.shards() == 1 && repeated.size() < PAGE) {
      long again = repeated.stream().mapToLong(b -> b.docCount() - 1).sum();
      return new Stories(answer.total() - again, true);
    }
    long estimate = search.count(matching, Aggregations.counting(true)).count(true);
    return estimate <= MOST_EXACT
        ? new Stories(paged(matching, "story_id"), true)
        : new Stories(estimate, false);
  }

  /** The values that are there so many times; fewer than {@link #PAGE} are all of one shard. */
  private static Aggregation values(String field, int times) {
    return Aggregation.of(a -> a.terms(t -> t.field(field).minDocCount(times).size(PAGE)));
  }

  /** The number of different values of a field. */
  private long paged(Query matching, String field) {
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
