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
  /** So many estimated stories are counted one by one; more would take seconds. */
  private static final long MOST_EXACT = 20_000;

  private static final int PAGE = 10_000;
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
    Aggregation sources = Aggregation.of(a -> a.terms(t -> t.field("source_key").size(PAGE)));
    Search.Answer answer = search.count(matching, Map.of(SOURCES, sources));
    int found = answer.get(SOURCES).sterms().buckets().array().size();
    Stories stories = stories(matching, answer.total());
    return new Extent(
        answer.total(),
        stories.number(),
        stories.isExact(),
        found < PAGE ? found : values(matching, "source_key"));
  }

  /**
   * @param articles how many match
   */
  Stories stories(Query matching, long articles) {
    Repetitions repetitions = Repetitions.of(search, matching, true);
    long stories = Repetitions.stories(articles, repetitions.number());
    return repetitions.isExact() || stories > MOST_EXACT
        ? new Stories(stories, repetitions.isExact())
        : new Stories(values(matching, "story_id"), true);
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
