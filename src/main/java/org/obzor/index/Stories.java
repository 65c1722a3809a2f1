package org.obzor.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.obzor.article.Article;
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
        winners.byArticles(matching, STORY, size, Repetitions.NONE).items().stream()
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
                .aggregations(FIRST, first(1)));
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

  Map<String, Told> told(ArticleQuery query, Collection<String> stories, int size) {
    List<String> ids = stories.stream().distinct().toList();
    if (ids.isEmpty()) {
      return Map.of();
    }
    Query telling =
        Queries.all(
            List.of(
                queries.matching(query),
                Query.of(q ->
                    q.terms(t ->
                        t.field(STORY.field())
                            .terms(v -> v.value(ids.stream().map(FieldValue::of).toList()))))));
    Aggregation each =
        Aggregation.of(a ->
            a.terms(t -> t.field(STORY.field()).size(ids.size()).shardSize(ids.size()))
                .aggregations(FIRST, first(size)));
    Map<String, Told> told = new HashMap<>();
    search
        .count(telling, Map.of(EACH, each))
        .get(EACH)
        .sterms()
        .buckets()
        .array()
        .forEach(b -> told.put(b.key().stringValue(), new Told(b.docCount(), articles(b))));
    return told;
  }

  /** The oldest. */
  private static Aggregation first(int size) {
    return Aggregation.of(a ->
        a.topHits(h ->
            h.size(size)
                .sort(o -> o.field(p -> p.field("published_at").order(SortOrder.Asc)))
                .sort(o -> o.field(p -> p.field("id").order(SortOrder.Desc)))));
  }

  private static List<Article> articles(StringTermsBucket bucket) {
    return Aggregations.get(bucket.aggregations(), FIRST).topHits().hits().hits().stream()
        .map(hit -> Objects.requireNonNull(hit.source()).to(ArticleRow.class).article())
        .toList();
  }

  private static Repeated story(StringTermsBucket bucket) {
    return new Repeated(
        articles(bucket).getFirst(),
        bucket.docCount(),
        Aggregations.get(bucket.aggregations(), SOURCES).cardinality().value());
  }
}
