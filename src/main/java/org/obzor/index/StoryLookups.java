package org.obzor.index;

import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.obzor.elastic.Calls;
import org.obzor.index.StoryIndex.StoryCandidate;
import org.obzor.index.StoryIndex.StoryLookup;

/**
 * Looks articles up by story keys, many at once. Most articles tell a story of their own: which
 * ones do not is asked first, of all together and without scores.
 */
final class StoryLookups {
  private static final int MOST_CANDIDATES = 10;
  private static final int LOOKUPS_PER_REQUEST = 100;
  private static final String SHARING = "sharing";

  private final Search search;

  StoryLookups(Search search) {
    this.search = search;
  }

  List<List<StoryCandidate>> find(List<StoryLookup> lookups) {
    List<List<StoryCandidate>> found = new ArrayList<>(lookups.size());
    for (int i = 0; i < lookups.size(); i += LOOKUPS_PER_REQUEST) {
      found.addAll(request(lookups.subList(i, Math.min(lookups.size(), i + LOOKUPS_PER_REQUEST))));
    }
    return found;
  }

  private List<List<StoryCandidate>> request(List<StoryLookup> lookups) {
    List<Query> queries = lookups.stream().map(StoryLookups::query).toList();
    BitSet matched = matched(queries);
    Iterator<List<StoryCandidate>> candidates =
        candidates(matched.stream().mapToObj(queries::get).toList()).iterator();
    return IntStream.range(0, queries.size())
        .mapToObj(i -> matched.get(i) ? candidates.next() : List.<StoryCandidate>of())
        .toList();
  }

  /** Which of the queries match anything. */
  private BitSet matched(List<Query> queries) {
    SearchRequest request =
        SearchRequest.of(s ->
            s.index(search.index())
                .size(0)
                .requestCache(false)
                .allowPartialSearchResults(false)
                .trackTotalHits(t -> t.enabled(false))
                .aggregations(SHARING, a -> a.filters(f -> f.filters(b -> b.array(queries)))));
    var answer = Calls.call(() -> search.elastic().client().search(request, Void.class));
    List<FiltersBucket> buckets =
        Aggregations.get(answer.aggregations(), SHARING).filters().buckets().array();
    BitSet matched = new BitSet();
    for (int i = 0; i < buckets.size(); i++) {
      matched.set(i, buckets.get(i).docCount() > 0);
    }
    return matched;
  }

  private List<List<StoryCandidate>> candidates(List<Query> queries) {
    if (queries.isEmpty()) {
      return List.of();
    }
    List<RequestItem> items = queries.stream().map(StoryLookups::item).toList();
    MsearchRequest request = MsearchRequest.of(m -> m.index(search.index()).searches(items));
    MsearchResponse<ArticleRow> answer =
        Calls.call(() -> search.elastic().client().msearch(request, ArticleRow.class));
    return answer.responses().stream().map(StoryLookups::candidates).toList();
  }

  private static RequestItem item(Query query) {
    return RequestItem.of(r ->
        r.header(h -> h.allowPartialSearchResults(false))
            .body(b -> b.size(MOST_CANDIDATES).trackTotalHits(t -> t.enabled(false)).query(query)));
  }

  private static Query query(StoryLookup lookup) {
    if (lookup.keys().isEmpty()) {
      return Query.of(q -> q.matchNone(n -> n));
    }
    List<Query> keys =
        lookup.keys().stream()
            .map(key -> Query.of(q -> q.term(t -> t.field("story_keys").value(key))))
            .toList();
    Query period =
        Query.of(q ->
            q.range(r ->
                r.date(d ->
                    d.field("published_at")
                        .gte(lookup.from().toString())
                        .lte(lookup.to().toString()))));
    return Query.of(q ->
        q.bool(b ->
            b.filter(period)
                .should(keys)
                .minimumShouldMatch(String.valueOf(Math.min(keys.size(), lookup.leastShared())))));
  }

  private static List<StoryCandidate> candidates(MultiSearchResponseItem<ArticleRow> item) {
    if (item.isFailure()) {
      throw Calls.refused(item.failure().status(), String.valueOf(item.failure().error().reason()));
    }
    return item.result().hits().hits().stream()
        .map(hit -> hit.source())
        .filter(Objects::nonNull)
        .map(row -> new StoryCandidate(row.id(), row.storyId(), row.title(), row.text()))
        .toList();
  }
}
