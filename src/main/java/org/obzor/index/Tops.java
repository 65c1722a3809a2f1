package org.obzor.index;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.obzor.query.ArticleQuery;

/** The most frequent values, and how frequent they were in the period before. */
final class Tops {
  private static final String NOW = "now";
  private static final String BEFORE = "before";
  private static final String EACH = "each";

  private final Search search;
  private final Queries queries;
  private final Winners winners;
  private final Labels labels;
  private final Clock clock;

  Tops(Search search, Queries queries, Labels labels, Clock clock) {
    this.search = search;
    this.queries = queries;
    this.winners = new Winners(search);
    this.labels = labels;
    this.clock = clock;
  }

  Top top(ArticleQuery query, By by, int size) {
    if (by == By.NONE || size == 0) {
      long total =
          search
              .count(queries.matching(query), Aggregations.counting(query.distinct()))
              .count(query.distinct());
      return new Top(by, total, List.of());
    }
    Dimension dimension = Dimension.of(by);
    Winners.Result found =
        winners.byArticles(queries.matching(query), dimension, size, query.distinct());
    List<String> keys = found.keys();
    if (keys.isEmpty()) {
      return new Top(by, found.total(), List.of());
    }
    Map<String, Aggregate> more = more(query, dimension, keys);
    Map<String, String> names = labels.of(dimension, keys);
    List<Top.Item> items = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      Winners.Counted item = found.items().get(i);
      String label = names.getOrDefault(item.key(), item.key());
      items.add(
          new Top.Item(
              dimension.id(item.key(), label),
              label,
              item.count(),
              mentions(more, i).orElse(item.count()),
              before(more, i, query.distinct()),
              (double) item.count() / found.total()));
    }
    return new Top(by, found.total(), items);
  }

  /** The winners' mentions now and their articles in the period before, in one request. */
  private Map<String, Aggregate> more(ArticleQuery query, Dimension dimension, List<String> keys) {
    Map<String, Aggregation> parts = new HashMap<>();
    Instant from = query.from();
    Instant to = query.to();
    ArticleQuery both = query;
    if (from != null) {
      Instant end = to == null ? Range.endOfDay(clock.instant(), query.zone()) : to;
      Range before = new Range(from, end.isAfter(from) ? end : from).previous(query.zone());
      both = query.withPeriod(before.from(), to);
      parts.put(
          BEFORE,
          within(
              Queries.published(before.from(), before.to()),
              Aggregations.having(
                  dimension.field(), keys, Aggregations.counting(query.distinct()))));
    }
    if (dimension.entityType().isPresent()) {
      parts.put(
          NOW,
          within(
              Queries.all(from == null ? List.of() : List.of(Queries.published(from, to))),
              Aggregations.mentions(
                  Entities.of(dimension.by()), Map.of(EACH, Aggregations.sumOfEach(keys)))));
    }
    return parts.isEmpty() ? Map.of() : search.count(queries.matching(both), parts).aggregations();
  }

  private static Aggregation within(Query filter, Aggregation each) {
    return Aggregation.of(a -> a.filter(filter).aggregations(EACH, each));
  }

  private static Optional<Long> mentions(Map<String, Aggregate> more, int i) {
    Aggregate now = more.get(NOW);
    if (now == null) {
      return Optional.empty();
    }
    Aggregate nested = Aggregations.get(now.filter().aggregations(), EACH);
    Aggregate each = Aggregations.get(Aggregations.mentionParts(nested), EACH);
    return Optional.of(Aggregations.sum(Aggregations.bucket(each, i).aggregations()));
  }

  private static @Nullable Long before(Map<String, Aggregate> more, int i, boolean distinct) {
    Aggregate before = more.get(BEFORE);
    if (before == null) {
      return null;
    }
    FiltersBucket bucket =
        Aggregations.bucket(Aggregations.get(before.filter().aggregations(), EACH), i);
    return Aggregations.count(bucket.docCount(), bucket.aggregations(), distinct);
  }
}
