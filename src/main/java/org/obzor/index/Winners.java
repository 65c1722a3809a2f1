package org.obzor.index;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The most frequent values of a dimension, exactly: asks for more until the answer says, or shows,
 * that no value left out can belong to them. Equal counts are in order of the value.
 */
final class Winners {
  private static final String TOP = "top";
  private static final int MOST_BUCKETS = 60_000;
  private static final int STEP = 100;

  private static final Comparator<Counted> ORDER =
      Comparator.comparingLong(Counted::count).reversed().thenComparing(Counted::key);

  /** A value as the index has it, and its articles, stories or mentions. */
  record Counted(String key, long count) {}

  /**
   * @param total articles or stories that match, whether they have a value or not
   */
  record Result(long total, List<Counted> items) {
    List<String> keys() {
      return items.stream().map(Counted::key).toList();
    }
  }

  private final Search search;
  private final StoryCounts storyCounts;

  Winners(Search search) {
    this.search = search;
    this.storyCounts = new StoryCounts(search);
  }

  /** By the number of articles, or of stories. */
  Result byArticles(Query query, Dimension dimension, int size, Repetitions repetitions) {
    return repetitions.isEmpty()
        ? byArticles(query, dimension, size)
        : byStories(query, dimension, size, repetitions);
  }

  private Result byArticles(Query query, Dimension dimension, int size) {
    for (int ask = size; ; ask = Math.min(4 * ask, MOST_BUCKETS)) {
      Search.Answer answer = search.count(query, Map.of(TOP, terms(dimension.field(), ask)));
      StringTermsAggregate terms = answer.get(TOP).sterms();
      if (ask == MOST_BUCKETS || orZero(terms.docCountErrorUpperBound()) == 0) {
        return new Result(answer.total(), counted(terms).stream().limit(size).toList());
      }
    }
  }

  /**
   * Counts the stories of what has most articles, for nothing has more stories than articles, until
   * the best are better than any that is left can be.
   */
  private Result byStories(Query query, Dimension dimension, int size, Repetitions repetitions) {
    Map<String, Long> stories = new HashMap<>();
    for (int ask = 2 * size + 50; ; ask = Math.min(4 * ask, MOST_BUCKETS)) {
      Search.Answer answer = search.count(query, Map.of(TOP, terms(dimension.field(), ask)));
      StringTermsAggregate terms = answer.get(TOP).sterms();
      List<Counted> candidates = counted(terms);
      long total = Repetitions.stories(answer.total(), repetitions.number());
      boolean isAll = orZero(terms.sumOtherDocCount()) == 0 || ask == MOST_BUCKETS;
      if (orZero(terms.docCountErrorUpperBound()) != 0 && ask < MOST_BUCKETS) {
        continue;
      }
      for (int from = 0; from < candidates.size(); from += STEP) {
        List<Counted> step = candidates.subList(from, Math.min(candidates.size(), from + STEP));
        Map<String, Long> articles = new HashMap<>();
        step.stream()
            .filter(c -> !stories.containsKey(c.key()))
            .forEach(c -> articles.put(c.key(), c.count()));
        stories.putAll(storyCounts.stories(dimension, articles, repetitions));
        List<Counted> best = best(stories, size);
        boolean isLast = from + STEP >= candidates.size();
        long left = isLast ? step.getLast().count() : candidates.get(from + STEP).count();
        boolean isExact = best.size() == size && best.getLast().count() > left;
        if (isExact || (isLast && isAll)) {
          return new Result(total, best);
        }
      }
      if (candidates.isEmpty()) {
        return new Result(total, List.of());
      }
    }
  }

  private static List<Counted> best(Map<String, Long> counts, int size) {
    return counts.entrySet().stream()
        .map(e -> new Counted(e.getKey(), e.getValue()))
        .sorted(ORDER)
        .limit(size)
        .toList();
  }

  private static List<Counted> counted(StringTermsAggregate terms) {
    return terms.buckets().array().stream()
        .map(b -> new Counted(b.key().stringValue(), b.docCount()))
        .sorted(ORDER)
        .toList();
  }

  private static Aggregation terms(String field, int ask) {
    return Aggregation.of(a -> a.terms(t -> t.field(field).size(ask).shardSize(2 * ask + 50)));
  }

  /** Entities by the number of their mentions. */
  Result byMentions(Query query, Query entities, int size) {
    for (int ask = size; ; ask = Math.min(8 * ask, MOST_BUCKETS)) {
      int asked = ask;
      Aggregation terms =
          Aggregation.of(a ->
              a.terms(t ->
                      t.field("entities.id")
                          .size(asked)
                          .shardSize(2 * asked + 50)
                          .order(NamedValue.of("sum", SortOrder.Desc))
                          .order(NamedValue.of("_key", SortOrder.Asc)))
                  .aggregations(Aggregations.summing()));
      Search.Answer answer =
          search.count(query, Map.of(TOP, Aggregations.mentions(entities, Map.of(TOP, terms))));
      StringTermsAggregate top =
          Aggregations.get(Aggregations.mentionParts(answer.get(TOP)), TOP).sterms();
      if (ask == MOST_BUCKETS
          || orZero(top.docCountErrorUpperBound()) == 0
          || orZero(top.sumOtherDocCount()) == 0) {
        return new Result(
            answer.total(),
            top.buckets().array().stream()
                .map(b -> new Counted(b.key().stringValue(), Aggregations.sum(b.aggregations())))
                .sorted(ORDER)
                .limit(size)
                .toList());
      }
    }
  }

  private static long orZero(@Nullable Long value) {
    return value == null ? 0 : value;
  }
}
