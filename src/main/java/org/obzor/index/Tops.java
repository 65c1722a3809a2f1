package org.obzor.index;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.obzor.query.ArticleQuery;

/** The most frequent values, and how frequent they were in the period before. */
final class Tops {
  private static final String NOW = "now";
  private static final String EACH = "each";

  private final Search search;
  private final Queries queries;
  private final Winners winners;
  private final StoryCounts storyCounts;
  private final Labels labels;
  private final Clock clock;

  Tops(Search search, Queries queries, Labels labels, Clock clock) {
    this.search = search;
    this.queries = queries;
    this.winners = new Winners(search);
    this.storyCounts = new StoryCounts(search);
    this.labels = labels;
    this.clock = clock;
  }

  Top top(ArticleQuery query, By by, int size) {
    return top(query, by, size, size, true);
  }

  Top brief(ArticleQuery query, By by, int size, int compared) {
    return top(query, by, size, compared, false);
  }

  private Top top(ArticleQuery query, By by, int size, int compared, boolean mentions) {
    Query matching = queries.matching(query);
    Repetitions repetitions = Repetitions.of(search, matching, query.distinct());
    if (by == By.NONE || size == 0) {
      long articles = search.count(matching, Map.of()).total();
      return new Top(by, Repetitions.stories(articles, repetitions.number()), List.of());
    }
    Dimension dimension = Dimension.of(by);
    Winners.Result found = winners.byArticles(matching, dimension, size, repetitions);
    List<String> keys = found.keys();
    if (keys.isEmpty()) {
      return new Top(by, found.total(), List.of());
    }
    Map<String, Long> before =
        before(query, dimension, keys.subList(0, Math.min(compared, keys.size())));
    Map<String, Aggregate> more = mentions ? more(query, dimension, keys) : Map.of();
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
              mentions ? mentions(more, i).orElse(item.count()) : null,
              before.get(item.key()),
              (double) item.count() / found.total()));
    }
    return new Top(by, found.total(), items);
  }

  /** In the period of equal length just before; empty if there is none. */
  private Map<String, Long> before(ArticleQuery query, Dimension dimension, List<String> keys) {
    Instant from = query.from();
    if (from == null || keys.isEmpty()) {
      return Map.of();
    }
    Instant to = query.to();
    Instant end = to == null ? Range.endOfDay(clock.instant(), query.zone()) : to;
    Range before = new Range(from, end.isAfter(from) ? end : from).previous(query.zone());
    Query matching = queries.matching(query.withPeriod(before.from(), before.to()));
    return storyCounts.of(
        matching, dimension, keys, Repetitions.of(search, matching, query.distinct()));
  }

  /** The winners' mentions. */
  private Map<String, Aggregate> more(ArticleQuery query, Dimension dimension, List<String> keys) {
    return dimension.entityType().isEmpty()
        ? Map.of()
        : search
            .count(
                queries.matching(query),
                Map.of(
                    NOW,
                    Aggregations.mentions(
                        Entities.of(dimension.by()), Map.of(EACH, Aggregations.sumOfEach(keys)))))
            .aggregations();
  }

  private static Optional<Long> mentions(Map<String, Aggregate> more, int i) {
    Aggregate now = more.get(NOW);
    if (now == null) {
      return Optional.empty();
    }
    Aggregate each = Aggregations.get(Aggregations.mentionParts(now), EACH);
    return Optional.of(Aggregations.sum(Aggregations.bucket(each, i).aggregations()));
  }
}
