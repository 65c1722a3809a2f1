package org.obzor.index;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.MultiBucketBase;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.obzor.index.ArticleIndex.Period;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;

/** Counts over time. */
final class Timelines {
  /** Elasticsearch gives up a little above. */
  private static final int MOST_COUNTS = 60_000;

  private static final String TOTAL = "total";
  private static final String SERIES = "series";

  private final Search search;
  private final Queries queries;
  private final Winners winners;
  private final Labels labels;
  private final Clock clock;

  Timelines(Search search, Queries queries, Labels labels, Clock clock) {
    this.search = search;
    this.queries = queries;
    this.winners = new Winners(search);
    this.labels = labels;
    this.clock = clock;
  }

  Timeline top(ArticleQuery query, By by, Interval interval, int top, Metric metric) {
    Metric counted = counted(by, metric);
    Query matching = queries.matching(query);
    Repetitions repetitions = repetitions(query, matching, counted);
    List<String> keys =
        by == By.NONE || top == 0
            ? List.of()
            : (counted == Metric.MENTIONS
                    ? winners.byMentions(matching, Entities.of(by), top)
                    : winners.byArticles(matching, Dimension.of(by), top, repetitions))
                .keys();
    return timeline(query, matching, repetitions, by, interval, keys, counted);
  }

  Timeline chosen(ArticleQuery query, By by, Interval interval, List<String> ids, Metric metric) {
    List<String> keys =
        by == By.NONE
            ? List.of()
            : ids.stream().distinct().map(Dimension.of(by)::key).distinct().toList();
    Metric counted = counted(by, metric);
    Query matching = queries.matching(query);
    return timeline(
        query, matching, repetitions(query, matching, counted), by, interval, keys, counted);
  }

  /** Mentions are counted in all articles. */
  private Repetitions repetitions(ArticleQuery query, Query matching, Metric metric) {
    return Repetitions.of(search, matching, query.distinct() && metric == Metric.ARTICLES);
  }

  private Timeline timeline(
      ArticleQuery query,
      Query matching,
      Repetitions repetitions,
      By by,
      Interval interval,
      List<String> keys,
      Metric metric) {
    Range range = range(query, matching).orElse(null);
    if (range == null) {
      return new Timeline(
          by,
          interval,
          metric,
          null,
          null,
          List.of(),
          List.of(),
          series(by, keys, List.of()),
          false);
    }
    Calendar calendar = new Calendar(interval, query.zone());
    List<Instant> dates = calendar.starts(range.from(), range.to());
    if ((long) dates.size() * (keys.size() + 1) > MOST_COUNTS) {
      throw new InvalidInputException(
          "interval", "index.too-many-buckets", MOST_COUNTS / (keys.size() + 1));
    }
    List<List<Long>> counts =
        metric == Metric.MENTIONS
            ? mentions(matching, by, keys, calendar, dates)
            : articles(matching, repetitions, by, keys, calendar, dates);
    Instant end = dates.isEmpty() ? range.to() : calendar.next(dates.getLast());
    boolean asked = query.to() != null;
    boolean partial =
        !dates.isEmpty() && (end.isAfter(clock.instant()) || (asked && end.isAfter(range.to())));
    return new Timeline(
        by,
        interval,
        metric,
        query.from() != null || dates.isEmpty() ? range.from() : dates.getFirst(),
        asked ? range.to() : end,
        dates,
        counts.getFirst(),
        series(by, keys, counts.subList(1, counts.size())),
        partial);
  }

  /** What is asked for; an open start begins with the data, an open end lasts until today. */
  private Optional<Range> range(ArticleQuery query, Query matching) {
    Instant from = query.from();
    Instant to = query.to();
    if (from != null && to != null) {
      return Optional.of(new Range(from, to));
    }
    Optional<Period> data = search.period(matching);
    if (from == null) {
      return data.map(d -> new Range(d.first(), to == null ? d.last().plusMillis(1) : to));
    }
    Instant today = Range.endOfDay(clock.instant(), query.zone());
    Instant last = data.map(d -> d.last().plusMillis(1)).orElse(today);
    return Optional.of(new Range(from, last.isAfter(today) ? last : today));
  }

  /** The total, then each key's counts, less repetitions. */
  private List<List<Long>> articles(
      Query matching,
      Repetitions repetitions,
      By by,
      List<String> keys,
      Calendar calendar,
      List<Instant> dates) {
    List<List<Long>> articles =
        each(matching, by, keys, calendar, dates, Map.of(), MultiBucketBase::docCount);
    if (repetitions.isEmpty()) {
      return articles;
    }
    // The articles of a bucket say how much memory its counter of stories needs.
    int most =
        repetitions.most(articles.getFirst().stream().mapToLong(Long::longValue).max().orElse(0));
    List<List<Long>> again =
        each(
            repetitions.among(),
            by,
            keys,
            calendar,
            dates,
            Repetitions.counting(most),
            b -> Repetitions.in(b.docCount(), b.aggregations()));
    return IntStream.range(0, articles.size())
        .mapToObj(line -> stories(articles.get(line), again.get(line)))
        .toList();
  }

  private static List<Long> stories(List<Long> articles, List<Long> again) {
    return IntStream.range(0, articles.size())
        .mapToObj(i -> Repetitions.stories(articles.get(i), again.get(i)))
        .toList();
  }

  /** A number of each bucket, of all and of what has each key. */
  private List<List<Long>> each(
      Query matching,
      By by,
      List<String> keys,
      Calendar calendar,
      List<Instant> dates,
      Map<String, Aggregation> counting,
      ToLongFunction<DateHistogramBucket> number) {
    Aggregation histogram = histogram(calendar, counting);
    Map<String, Aggregation> parts = new HashMap<>();
    parts.put(TOTAL, histogram);
    if (!keys.isEmpty()) {
      parts.put(
          SERIES, Aggregations.having(Dimension.of(by).field(), keys, Map.of(TOTAL, histogram)));
    }
    Search.Answer answer = search.count(matching, parts);
    List<List<Long>> counts = new ArrayList<>();
    counts.add(spread(answer.get(TOTAL), dates, number));
    for (int i = 0; i < keys.size(); i++) {
      Map<String, Aggregate> one = Aggregations.bucket(answer.get(SERIES), i).aggregations();
      counts.add(spread(Aggregations.get(one, TOTAL), dates, number));
    }
    return counts;
  }

  /** The total, then each key's mentions. */
  private List<List<Long>> mentions(
      Query matching, By by, List<String> keys, Calendar calendar, List<Instant> dates) {
    Map<String, Aggregation> parts = new HashMap<>(Aggregations.summing());
    if (!keys.isEmpty()) {
      parts.put(SERIES, Aggregations.sumOfEach(keys));
    }
    Aggregation histogram =
        histogram(calendar, Map.of(TOTAL, Aggregations.mentions(Entities.of(by), parts)));
    Aggregate answer = search.count(matching, Map.of(TOTAL, histogram)).get(TOTAL);
    List<List<Long>> counts = new ArrayList<>();
    counts.add(spread(answer, dates, b -> Aggregations.sum(mentionParts(b))));
    IntStream.range(0, keys.size())
        .forEach(i ->
            counts.add(
                spread(
                    answer,
                    dates,
                    b -> {
                      Aggregate each = Aggregations.get(mentionParts(b), SERIES);
                      return Aggregations.sum(Aggregations.bucket(each, i).aggregations());
                    })));
    return counts;
  }

  private static Map<String, Aggregate> mentionParts(DateHistogramBucket bucket) {
    return Aggregations.mentionParts(Aggregations.get(bucket.aggregations(), TOTAL));
  }

  /** Only buckets with articles: the others are filled in by {@link #spread}. */
  private static Aggregation histogram(Calendar calendar, Map<String, Aggregation> parts) {
    return Aggregation.of(a ->
        a.dateHistogram(h ->
                h.field("published_at")
                    .calendarInterval(calendar.elastic())
                    .timeZone(calendar.zone().getId())
                    .minDocCount(1))
            .aggregations(parts));
  }

  private static List<Long> spread(
      Aggregate histogram, List<Instant> dates, ToLongFunction<DateHistogramBucket> count) {
    List<Long> counts = new ArrayList<>(Collections.nCopies(dates.size(), 0L));
    for (DateHistogramBucket b : histogram.dateHistogram().buckets().array()) {
      int i = Collections.binarySearch(dates, Instant.ofEpochMilli(b.key()));
      int place = i >= 0 ? i : -i - 2;
      counts.set(place, counts.get(place) + count.applyAsLong(b));
    }
    return counts;
  }

  private List<Timeline.Series> series(By by, List<String> keys, List<List<Long>> counts) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Dimension dimension = Dimension.of(by);
    Map<String, String> names = labels.of(dimension, keys);
    List<Timeline.Series> series = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      String label = names.getOrDefault(key, key);
      List<Long> each = counts.isEmpty() ? List.of() : counts.get(i);
      long total = each.stream().mapToLong(Long::longValue).sum();
      series.add(new Timeline.Series(dimension.id(key, label), label, total, each));
    }
    return series;
  }

  /** Sources and languages are not mentioned: their articles are counted. */
  private static Metric counted(By by, Metric metric) {
    return by == By.SOURCE || by == By.LANG ? Metric.ARTICLES : metric;
  }
}
