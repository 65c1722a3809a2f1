package org.obzor.index;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * How many articles, or stories, have each of some values. Elasticsearch reserves memory for each
 * counter of stories, the more the more it is to count exactly: 256 kB at most, and it refuses what
 * would not fit. So the articles are counted first, which bounds the stories, and then the stories
 * of so many values at a time as fit well.
 */
final class StoryCounts {
  private static final String EACH = "each";

  /** What the counters of one request may take. */
  private static final long BYTES = 24L << 20;

  private final Search search;

  StoryCounts(Search search) {
    this.search = search;
  }

  /** Of each key, 0 where nothing has it. */
  Map<String, Long> of(
      Query query, Dimension dimension, List<String> keys, Repetitions repetitions) {
    Map<String, Long> articles = ask(query, dimension, keys, Map.of(), StringTermsBucket::docCount);
    return stories(dimension, articles, repetitions);
  }

  /**
   * @param articles how many have each key
   */
  Map<String, Long> stories(
      Dimension dimension, Map<String, Long> articles, Repetitions repetitions) {
    if (repetitions.isEmpty()) {
      return articles;
    }
    Map<String, Long> stories = new HashMap<>(articles);
    List<Map.Entry<String, Long>> several =
        articles.entrySet().stream()
            .filter(e -> e.getValue() > 1)
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .toList();
    for (int from = 0; from < several.size(); ) {
      int most = repetitions.most(several.get(from).getValue());
      int to = Math.min(several.size(), from + fitting(most));
      List<String> keys = several.subList(from, to).stream().map(Map.Entry::getKey).toList();
      Map<String, Long> again =
          ask(
              repetitions.among(),
              dimension,
              keys,
              Repetitions.counting(most),
              b -> Repetitions.in(b.docCount(), b.aggregations()));
      again.forEach((key, number) -> stories.merge(key, number, Repetitions::stories));
      from = to;
    }
    return stories;
  }

  /** How many counters of so many stories a request may have. */
  static int fitting(int most) {
    long bytes = Long.highestOneBit(Math.max(1L, most) * 12);
    return Math.clamp(BYTES / bytes, 1, 2000);
  }

  private Map<String, Long> ask(
      Query query,
      Dimension dimension,
      List<String> keys,
      Map<String, Aggregation> counting,
      ToLongFunction<StringTermsBucket> number) {
    Map<String, Long> counts = new HashMap<>();
    keys.forEach(key -> counts.put(key, 0L));
    if (keys.isEmpty()) {
      return counts;
    }
    List<String> sorted = new ArrayList<>(keys);
    sorted.sort(null);
    search
        .count(query, Map.of(EACH, Aggregations.each(dimension.field(), sorted, counting)))
        .get(EACH)
        .sterms()
        .buckets()
        .array()
        .forEach(b -> counts.put(b.key().stringValue(), number.applyAsLong(b)));
    return counts;
  }
}
