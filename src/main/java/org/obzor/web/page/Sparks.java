package org.obzor.web.page;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.obzor.index.ArticleIndex;
import org.obzor.index.By;
import org.obzor.index.Interval;
import org.obzor.index.Metric;
import org.obzor.index.Timeline;
import org.obzor.index.Top;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Parallel;

/** The small lines beside the bars: how each count came about over the period. */
final class Sparks {
  /** The box they are drawn in. */
  private static final double WIDTH = 60;

  private static final double HEIGHT = 16;

  private final Map<By, Supplier<Timeline>> lines = new EnumMap<>(By.class);

  private Sparks() {}

  /** Asks once the top lists are there. */
  static Sparks of(
      Parallel parallel,
      ArticleIndex index,
      ArticleQuery query,
      Interval interval,
      Tops tops,
      int rows) {
    Sparks sparks = new Sparks();
    for (By by : FilterBars.DIMENSIONS) {
      sparks.lines.put(
          by,
          parallel.ask(() -> {
            List<String> ids =
                tops.get(by).items().stream().limit(rows + 1L).map(Top.Item::id).toList();
            return index.timeline(query, by, interval, ids, Metric.ARTICLES);
          }));
    }
    return sparks;
  }

  /** The points of each value's line, without a bucket that is not over yet. */
  Map<String, String> of(By by) {
    Supplier<Timeline> asked = lines.get(by);
    Map<String, String> points = new HashMap<>();
    if (asked != null) {
      Timeline line = asked.get();
      int buckets = line.dates().size() - (line.partialLast() ? 1 : 0);
      for (Timeline.Series series : line.series()) {
        points.put(series.id(), points(series.counts().subList(0, Math.max(0, buckets))));
      }
    }
    return points;
  }

  /** Each line has a scale of its own; fewer than three points are no line. */
  static String points(List<Long> counts) {
    if (counts.size() < 3) {
      return "";
    }
    long most = Math.max(1, counts.stream().mapToLong(Long::longValue).max().orElse(1));
    double step = WIDTH / (counts.size() - 1);
    StringJoiner points = new StringJoiner(" ");
    for (int i = 0; i < counts.size(); i++) {
      double y = 1 + (HEIGHT - 2) * (1 - (double) counts.get(i) / most);
      points.add(String.format(Locale.ROOT, "%.1f,%.1f", i * step, y));
    }
    return points.toString();
  }
}
