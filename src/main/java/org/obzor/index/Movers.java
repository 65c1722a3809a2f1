package org.obzor.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.obzor.query.ArticleQuery;

/**
 * Finds what is named much more, or much less, than in the period before, among the most frequent
 * values of both.
 */
final class Movers {
  /** A value that is among so many neither now nor before is too rare to move much. */
  private static final int CANDIDATES = 200;

  private final Search search;
  private final Queries queries;
  private final Winners winners;
  private final StoryCounts storyCounts;
  private final Labels labels;
  private final Clock clock;

  Movers(Search search, Queries queries, Labels labels, Clock clock) {
    this.search = search;
    this.queries = queries;
    this.winners = new Winners(search);
    this.storyCounts = new StoryCounts(search);
    this.labels = labels;
    this.clock = clock;
  }

  List<Mover> of(ArticleQuery query, By by) {
    Instant from = query.from();
    if (from == null) {
      return List.of();
    }
    Instant to = query.to() == null ? Range.endOfDay(clock.instant(), query.zone()) : query.to();
    if (!to.isAfter(from)) {
      return List.of();
    }
    Range before = new Range(from, to).previous(query.zone());
    Dimension dimension = Dimension.of(by);
    Counts now = counts(query.withPeriod(from, to), dimension);
    Counts then = counts(query.withPeriod(before.from(), before.to()), dimension);
    now.complete(then.keys());
    then.complete(now.keys());
    List<Mover> movers = new ArrayList<>();
    now.counts.forEach((key, count) -> {
      long earlier = then.counts.getOrDefault(key, 0L);
      double score = Mover.score(count, now.total, earlier, then.total);
      if (Math.abs(score) >= Mover.SIGNIFICANT) {
        movers.add(new Mover(key, key, count, earlier, score));
      }
    });
    movers.sort(
        Comparator.comparingDouble((Mover m) -> -Math.abs(m.score())).thenComparing(Mover::id));
    return named(dimension, movers);
  }

  private List<Mover> named(Dimension dimension, List<Mover> movers) {
    Map<String, String> names = labels.of(dimension, movers.stream().map(Mover::id).toList());
    return movers.stream()
        .map(m -> {
          String label = names.getOrDefault(m.id(), m.id());
          return new Mover(
              dimension.id(m.id(), label), label, m.articles(), m.previousArticles(), m.score());
        })
        .toList();
  }

  private Counts counts(ArticleQuery query, Dimension dimension) {
    return new Counts(queries.matching(query), dimension, query.distinct());
  }

  /** How many articles of one period have each value. */
  private final class Counts {
    private final Query matching;
    private final Dimension dimension;
    private final Repetitions repetitions;
    private final long total;
    private final Map<String, Long> counts = new HashMap<>();

    Counts(Query matching, Dimension dimension, boolean distinct) {
      this.matching = matching;
      this.dimension = dimension;
      this.repetitions = Repetitions.of(search, matching, distinct);
      Winners.Result top = winners.byArticles(matching, dimension, CANDIDATES, repetitions);
      this.total = top.total();
      top.items().forEach(i -> counts.put(i.key(), i.count()));
    }

    Set<String> keys() {
      return Set.copyOf(counts.keySet());
    }

    /** Counts these values too; asked for by name, they are counted exactly. */
    void complete(Set<String> keys) {
      Set<String> missing =
          keys.stream()
              .filter(k -> !counts.containsKey(k))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (missing.isEmpty()) {
        return;
      }
      counts.putAll(
          storyCounts.of(matching, dimension, missing.stream().sorted().toList(), repetitions));
    }
  }
}
