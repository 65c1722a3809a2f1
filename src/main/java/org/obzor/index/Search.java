package org.obzor.index;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.obzor.elastic.Calls;
import org.obzor.elastic.Elastic;
import org.obzor.index.ArticleIndex.Period;

/** Counting requests to one index; Elasticsearch keeps their answers until the index changes. */
record Search(Elastic elastic, String index) {

  /**
   * @param total matching articles
   * @param shards that were asked
   */
  record Answer(long total, int shards, Map<String, Aggregate> aggregations) {

    /**
     * @throws IllegalStateException if there is no such part
     */
    Aggregate get(String name) {
      return Aggregations.get(aggregations, name);
    }
  }

  Answer count(Query query, Map<String, Aggregation> aggregations) {
    SearchRequest request =
        SearchRequest.of(s ->
            s.index(index)
                .size(0)
                .requestCache(true)
                .allowPartialSearchResults(false)
                .trackTotalHits(t -> t.enabled(true))
                .query(query)
                .aggregations(aggregations));
    var response = Calls.call(() -> elastic.client().search(request, Void.class));
    var total = response.hits().total();
    return new Answer(
        total == null ? 0 : total.value(),
        response.shards().total().intValue(),
        response.aggregations());
  }

  /** The first and last publication among the matching articles. */
  Optional<Period> period(Query query) {
    Answer answer =
        count(
            query,
            Map.of(
                "first", Aggregation.of(a -> a.min(m -> m.field("published_at"))),
                "last", Aggregation.of(a -> a.max(m -> m.field("published_at")))));
    Double first = answer.get("first").min().value();
    Double last = answer.get("last").max().value();
    return answer.total() == 0 || first == null || last == null
        ? Optional.empty()
        : Optional.of(
            new Period(
                Instant.ofEpochMilli(first.longValue()), Instant.ofEpochMilli(last.longValue())));
  }
}
