package org.obzor.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Map;

/**
 * What makes stories fewer than articles. Whatever is counted, its stories are its articles less
 * those that repeat one; and only stories that are told more than once among all that match need
 * looking at, which are few. They are known where one shard holds the articles and they are fewer
 * than {@link #MOST}; else every article may repeat one.
 *
 * @param among the articles that may
 * @param stories at most so many different ones are among them; 0 where articles are counted
 * @param number of repetitions among all that match
 * @param isExact whether that number is more than an estimate
 */
record Repetitions(Query among, int stories, long number, boolean isExact) {
  /** Articles are counted, or no story is told twice. */
  static final Repetitions NONE = new Repetitions(Query.of(q -> q.matchNone(n -> n)), 0, 0, true);

  private static final int MOST = 10_000;

  /**
   * The most that Elasticsearch takes. Its sketch keeps hashes of 25 bits up to there, so some
   * thousand stories are counted exactly, tens of thousands within a few, more within a percent.
   */
  private static final int PRECISION = 40_000;

  private static final String STORY = "story_id";
  private static final String REPEATED = "repeated";
  private static final String STORIES = "stories";

  /**
   * @param distinct whether stories are counted
   */
  static Repetitions of(Search search, Query matching, boolean distinct) {
    if (!distinct) {
      return NONE;
    }
    Search.Answer answer = search.count(matching, Map.of(REPEATED, repeated()));
    List<StringTermsBucket> repeated = answer.get(REPEATED).sterms().buckets().array();
    if (!areAll(answer.shards(), repeated.size())) {
      Search.Answer sketch = search.count(matching, counting(PRECISION));
      long number = in(sketch.total(), sketch.aggregations());
      return new Repetitions(matching, PRECISION, number, false);
    }
    List<FieldValue> ids = repeated.stream().map(StringTermsBucket::key).toList();
    Query told = Query.of(q -> q.terms(t -> t.field(STORY).terms(v -> v.value(ids))));
    long number = repeated.stream().mapToLong(b -> b.docCount() - 1).sum();
    return ids.isEmpty()
        ? NONE
        : new Repetitions(Queries.all(List.of(matching, told)), ids.size(), number, true);
  }

  /** The stories told more than once, {@link #MOST} at most. */
  static Aggregation repeated() {
    return Aggregation.of(a -> a.terms(t -> t.field(STORY).minDocCount(2).size(MOST)));
  }

  /** Whether an answer to {@link #repeated} with so many stories leaves none out. */
  static boolean areAll(int shards, int repeated) {
    return shards == 1 && repeated < MOST;
  }

  /** Whether stories are as many as articles. */
  boolean isEmpty() {
    return stories == 0;
  }

  /**
   * The stories of so many articles. Repetitions are counted in a request of their own, before
   * which more may have come in: of one article at least there is a story.
   */
  static long stories(long articles, long repetitions) {
    return Math.max(Math.min(articles, 1), articles - repetitions);
  }

  /** How many stories a counter must tell apart in a bucket of so many articles. */
  int most(long articles) {
    return Math.clamp(articles, 1, stories);
  }

  /** What a bucket of {@link #among} needs for {@link #in}. */
  static Map<String, Aggregation> counting(long most) {
    int precision = Math.clamp(most, 100, PRECISION);
    return Map.of(
        STORIES,
        Aggregation.of(a -> a.cardinality(c -> c.field(STORY).precisionThreshold(precision))));
  }

  /**
   * The repetitions in a bucket of {@link #among}. Stories are estimated, and of an estimate there
   * may be more than articles.
   */
  static long in(long articles, Map<String, Aggregate> parts) {
    return articles - Math.min(articles, Aggregations.get(parts, STORIES).cardinality().value());
  }
}
