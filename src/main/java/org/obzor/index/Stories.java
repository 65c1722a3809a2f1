package org.obzor.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.Map;
import org.obzor.elastic.Calls;

/** Counts stories one by one, however many there are. */
final class Stories {
  private static final int PAGE = 10_000;
  private static final String STORIES = "stories";
  private static final String STORY = "story";

  private Stories() {}

  static long count(Search search, String pit, Time keepAlive, Query query) {
    long count = 0;
    Map<String, FieldValue> after = Map.of();
    do {
      Aggregation page = page(after);
      var response =
          Calls.call(() ->
              search
                  .elastic()
                  .client()
                  .search(
                      s ->
                          s.pit(p -> p.id(pit).keepAlive(keepAlive))
                              .size(0)
                              .trackTotalHits(t -> t.enabled(false))
                              .query(query)
                              .aggregations(STORIES, page),
                      Void.class));
      CompositeAggregate answer = Aggregations.get(response.aggregations(), STORIES).composite();
      count += answer.buckets().array().size();
      after = answer.buckets().array().size() < PAGE ? Map.of() : answer.afterKey();
    } while (!after.isEmpty());
    return count;
  }

  private static Aggregation page(Map<String, FieldValue> after) {
    return Aggregation.of(a ->
        a.composite(c -> {
          c.size(PAGE)
              .sources(
                  NamedValue.of(
                      STORY,
                      CompositeAggregationSource.of(s -> s.terms(t -> t.field("story_id")))));
          return after.isEmpty() ? c : c.after(after);
        }));
  }
}
