package org.obzor.index;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.obzor.query.ArticleQuery;

/** The stories told most often. */
final class Stories {
  private static final String EACH = "each";
  private static final String SOURCES = "sources";
  private static final String FIRST = "first";
  private static final Dimension STORY = new Dimension(By.NONE, "story_id");

  private final Search search;
  private final Queries queries;
  private final Winners winners;

  Stories(Search search, Queries queries) {
    this.search = search;
    this.queries = queries;
    this.winners = new Winners(search);
  }

  List<Repeated> most(ArticleQuery query, int size) {
    Query matching = queries.matching(query);
    List<String> ids =
        winners.byArticles(matching, STORY, size, false).items().stream()
            .filter(story -> story.count() > 1)
            .map(Winners.Counted::key)
            .toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Aggregation each =
        Aggregation.of(a ->
            a.terms(t ->
                    t.field(STORY.field())
                        .size(ids.size())
                        .shardSize(ids.size())
                        .include(i -> i.terms(ids)))
                .aggregations(SOURCES, s -> s.cardinality(c -> c.field("source_key")))
                .aggregations(
                    FIRST,
                    f ->
                        f.topHits(h ->
                            h.size(1)
                                .sort(
                                    o -> o.field(p -> p.field("published_at").order(SortOrder.Asc)))
                                .sort(o -> o.field(p -> p.field("id").order(SortOrder.Desc))))));
    Map<String, Repeated> found = new HashMap<>();
    search
        .count(matching, Map.of(EACH, each))
        .get(EACH)
        .sterms()
        .buckets()
        .array()
        .forEach(b -> found.put(b.key().stringValue(), story(b)));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static Repeated story(StringTermsBucket bucket) {
    ArticleRow first =
        Objects.requireNonNull(
                Aggregations.get(bucket.aggregations(), FIRST)
                    .topHits()
                    .hits()
                    .hits()
                    .getFirst()
                    .source())
            .to(ArticleRow.class);
    return new Repeated(
        first.article(),
        bucket.docCount(),
        Aggregations.get(bucket.aggregations(), SOURCES).cardinality().value());
  }
}
