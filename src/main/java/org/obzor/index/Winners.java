package org.obzor.index;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
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

  Winners(Search search) {
    this.search = search;
  }

  /** By the number of articles, or of stories. */
  Result byArticles(Query query, Dimension dimension, int size, boolean distinct) {
    for (int ask = distinct ? 2 * size + 50 : size; ; ask = Math.min(4 * ask, MOST_BUCKETS)) {
      Map<String, Aggregation> parts = new HashMap<>(Aggregations.counting(distinct));
      parts.put(TOP, terms(dimension.field(), ask, distinct));
      Search.Answer answer = search.count(query, parts);
      StringTermsAggregate terms = answer.get(TOP).sterms();
      List<StringTermsBucket> buckets = terms.buckets().array();
      List<Counted> counted =
          buckets.stream()
              .map(b ->
                  new Counted(
                      b.key().stringValue(),
                      Aggregations.count(b.docCount(), b.aggregations(), distinct)))
              .sorted(ORDER)
              .limit(size)
              .toList();
      if (ask == MOST_BUCKETS || isExact(terms, counted, size, distinct)) {
        return new Result(answer.count(distinct), counted);
      }
    }
  }

  private static Aggregation terms(String field, int ask, boolean distinct) {
    return Aggregation.of(a ->
        a.terms(t -> t.field(field).size(ask).shardSize(2 * ask + 50))
            .aggregations(Aggregations.counting(distinct)));
  }

  private static boolean isExact(
      StringTermsAggregate terms, List<Counted> counted, int size, boolean distinct) {
    if (orZero(terms.docCountErrorUpperBound()) != 0) {
      return false;
    }
    if (!distinct || orZero(terms.sumOtherDocCount()) == 0) {
      return true;
    }
    // A value left out has at most as many articles as the last one, so not more stories.
    long mostLeftOut = terms.buckets().array().getLast().docCount();
    return counted.size() == size && counted.getLast().count() > mostLeftOut;
  }

  /** Entities by the number of their mentions. */
  Result byMentions(Query query, Query entities, int size, boolean distinct) {
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
      Map<String, Aggregation> parts = new HashMap<>(Aggregations.counting(distinct));
      parts.put(TOP, Aggregations.mentions(entities, Map.of(TOP, terms)));
      Search.Answer answer = search.count(query, parts);
      StringTermsAggregate top =
          Aggregations.get(Aggregations.mentionParts(answer.get(TOP)), TOP).sterms();
      if (ask == MOST_BUCKETS
          || orZero(top.docCountErrorUpperBound()) == 0
          || orZero(top.sumOtherDocCount()) == 0) {
        return new Result(
            answer.count(distinct),
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
