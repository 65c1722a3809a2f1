package org.obzor.index;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FilterAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** How many articles, or stories, have two values both. */
final class Pairs {
  /** Pairs in one request. */
  private static final int MOST = 400;

  /** A value of a field of the index. */
  record Value(String field, String key) {}

  record Pair(Value one, Value other) {}

  /**
   * @param total all matching articles
   * @param both what pairs have in common; perhaps also of pairs that nobody asked for
   */
  record Counts(long total, Map<Pair, Long> both) {
    long of(Value one, Value other) {
      return both.getOrDefault(new Pair(one, other), 0L);
    }
  }

  private final Search search;

  Pairs(Search search) {
    this.search = search;
  }

  /**
   * Articles, exactly: the values of both fields are asked for by name, so that no shard leaves any
   * out. One request, whatever the number of pairs; it costs what going through the values of the
   * matching articles does.
   */
  Counts articles(Query matching, Collection<Pair> wanted) {
    Map<String, Map<String, List<Pair>>> fields = new TreeMap<>();
    wanted.forEach(pair ->
        fields
            .computeIfAbsent(pair.one().field(), f -> new TreeMap<>())
            .computeIfAbsent(pair.other().field(), f -> new ArrayList<>())
            .add(pair));
    Map<String, Aggregation> parts = new HashMap<>();
    fields.forEach((one, others) -> {
      Map<String, Aggregation> inner = new HashMap<>();
      SortedSet<String> keys = new TreeSet<>();
      others.forEach((other, pairs) -> {
        SortedSet<String> otherKeys = new TreeSet<>();
        pairs.forEach(pair -> {
          keys.add(pair.one().key());
          otherKeys.add(pair.other().key());
        });
        inner.put(other, Aggregations.each(other, List.copyOf(otherKeys), Map.of()));
      });
      parts.put(one, Aggregations.each(one, List.copyOf(keys), inner));
    });
    if (parts.isEmpty()) {
      return new Counts(0, Map.of());
    }
    Search.Answer answer = search.count(matching, parts);
    Map<Pair, Long> found = new HashMap<>();
    answer
        .aggregations()
        .forEach(
            (one, values) -> values.sterms().buckets().array().forEach(v -> add(one, v, found)));
    return new Counts(answer.total(), found);
  }

  private static void add(String field, StringTermsBucket value, Map<Pair, Long> found) {
    Value one = new Value(field, value.key().stringValue());
    value
        .aggregations()
        .forEach((other, values) ->
            values
                .sterms()
                .buckets()
                .array()
                .forEach(v ->
                    found.put(
                        new Pair(one, new Value(other, v.key().stringValue())), v.docCount())));
  }

  /**
   * The same less repetitions: those of pairs that have several articles, some pairs at a time. The
   * total is of articles.
   */
  Counts stories(Query matching, Collection<Pair> wanted, Repetitions repetitions) {
    Counts articles = articles(matching, wanted);
    if (repetitions.isEmpty()) {
      return articles;
    }
    Map<Pair, Long> counts = new HashMap<>();
    wanted.forEach(pair -> counts.put(pair, articles.of(pair.one(), pair.other())));
    List<Map.Entry<Pair, Long>> several =
        counts.entrySet().stream()
            .map(Map.Entry::copyOf)
            .filter(e -> e.getValue() > 1)
            .sorted(
                Map.Entry.<Pair, Long>comparingByValue()
                    .reversed()
                    .thenComparing(e -> e.getKey().toString()))
            .toList();
    for (int from = 0; from < several.size(); ) {
      int most = repetitions.most(several.get(from).getValue());
      int to = Math.min(several.size(), from + Math.min(MOST, StoryCounts.fitting(most)));
      List<Pair> some = several.subList(from, to).stream().map(Map.Entry::getKey).toList();
      again(repetitions.among(), some, most)
          .forEach((pair, number) -> counts.merge(pair, number, Repetitions::stories));
      from = to;
    }
    return new Counts(articles.total(), counts);
  }

  private Map<Pair, Long> again(Query among, List<Pair> some, long most) {
    Map<String, Aggregation> parts = new LinkedHashMap<>();
    for (int i = 0; i < some.size(); i++) {
      Query both = Queries.all(List.of(term(some.get(i).one()), term(some.get(i).other())));
      parts.put(
          Integer.toString(i),
          Aggregation.of(a -> a.filter(both).aggregations(Repetitions.counting(most))));
    }
    Map<String, Aggregate> answer = search.count(among, parts).aggregations();
    Map<Pair, Long> counts = new HashMap<>();
    for (int i = 0; i < some.size(); i++) {
      FilterAggregate both = Aggregations.get(answer, Integer.toString(i)).filter();
      counts.put(some.get(i), Repetitions.in(both.docCount(), both.aggregations()));
    }
    return counts;
  }

  private static Query term(Value value) {
    return TextQueries.term(value.field(), value.key());
  }
}
