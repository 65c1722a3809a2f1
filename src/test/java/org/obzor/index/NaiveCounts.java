package org.obzor.index;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.obzor.article.Article;
import org.obzor.article.EntityType;

/** What must come out, counted one article at a time. */
record NaiveCounts(List<Article> articles, boolean distinct) {

  NaiveCounts where(Predicate<Article> condition) {
    return new NaiveCounts(articles.stream().filter(condition).toList(), distinct);
  }

  long count() {
    return distinct ? articles.stream().map(Article::storyId).distinct().count() : articles.size();
  }

  static Stream<String> values(Article a, By by) {
    return switch (by) {
      case COUNTRY -> entities(a, EntityType.COUNTRY);
      case PERSON -> entities(a, EntityType.PERSON);
      case TOPIC -> entities(a, EntityType.TOPIC);
      case SOURCE -> Stream.of(a.source());
      case LANG -> Stream.of(a.lang());
      case NONE -> Stream.of();
    };
  }

  private static Stream<String> entities(Article a, EntityType type) {
    return a.entities(type).stream().map(e -> e.id());
  }

  /** Values with their counts, most frequent first, equal ones by name. */
  List<Map.Entry<String, Long>> top(By by) {
    Map<String, Long> counts = new HashMap<>();
    articles.stream()
        .flatMap(a -> values(a, by))
        .distinct()
        .forEach(v -> counts.put(v, having(by, v).count()));
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<String, Long> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .toList();
  }

  NaiveCounts having(By by, String value) {
    return where(a -> values(a, by).anyMatch(value::equals));
  }

  long mentions(By by, String id) {
    return articles.stream()
        .flatMap(a -> a.mentions().stream())
        .filter(m -> m.type().id().equals(by.id()) && m.id().equals(id))
        .count();
  }

  long mentions(By by) {
    return articles.stream()
        .flatMap(a -> a.mentions().stream())
        .filter(m -> by == By.NONE || m.type().id().equals(by.id()))
        .count();
  }

  /** Articles by the local date or hour their bucket begins with. */
  Map<Instant, NaiveCounts> byTime(Interval interval, ZoneId zone) {
    Map<Instant, List<Article>> buckets = new TreeMap<>();
    for (Article a : articles) {
      buckets
          .computeIfAbsent(start(a.publishedAt().atZone(zone), interval), s -> new ArrayList<>())
          .add(a);
    }
    Map<Instant, NaiveCounts> counts = new TreeMap<>();
    buckets.forEach((start, in) -> counts.put(start, new NaiveCounts(in, distinct)));
    return counts;
  }

  private static Instant start(ZonedDateTime t, Interval interval) {
    LocalDate d = t.toLocalDate();
    LocalDate first =
        switch (interval) {
          case HOUR, DAY -> d;
          case WEEK -> d.minusDays(d.getDayOfWeek().getValue() - 1);
          case MONTH -> LocalDate.of(d.getYear(), d.getMonth(), 1);
          case QUARTER -> LocalDate.of(d.getYear(), (d.getMonthValue() - 1) / 3 * 3 + 1, 1);
          case YEAR -> LocalDate.of(d.getYear(), 1, 1);
        };
    return interval == Interval.HOUR
        ? t.truncatedTo(ChronoUnit.HOURS).toInstant()
        : first.atStartOfDay(t.getZone()).toInstant();
  }
}
