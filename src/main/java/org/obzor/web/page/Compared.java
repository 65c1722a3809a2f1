package org.obzor.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.obzor.index.ArticleIndex;
import org.obzor.index.By;
import org.obzor.index.Extent;
import org.obzor.index.Interval;
import org.obzor.index.Metric;
import org.obzor.index.Timeline;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Parallel;

/**
 * The figures of several selections over the same buckets.
 *
 * @param all those of all articles they are compared within
 * @param lines one a selection, with the dates of {@code all}
 */
record Compared(Timeline all, List<Timeline> lines, Extent extent, List<Extent> extents) {

  /** Asks for all selections at once, after the range was found. */
  static Compared of(
      Parallel parallel,
      ArticleIndex index,
      ArticleQuery shared,
      List<ArticleQuery> selections,
      Interval interval) {
    Supplier<Extent> extent = parallel.ask(() -> index.extent(shared));
    List<Supplier<Extent>> extents = new ArrayList<>();
    selections.forEach(q -> extents.add(parallel.ask(() -> index.extent(q))));
    Timeline all = index.timeline(shared, By.NONE, interval, 0, Metric.ARTICLES);
    List<Supplier<Timeline>> lines = new ArrayList<>();
    selections.forEach(q ->
        lines.add(
            parallel.ask(() ->
                index.timeline(
                    q.withPeriod(all.from(), all.to()), By.NONE, interval, 0, Metric.ARTICLES))));
    return new Compared(
        all,
        lines.stream().map(Supplier::get).toList(),
        extent.get(),
        extents.stream().map(Supplier::get).toList());
  }

  int buckets() {
    return all.dates().size();
  }

  boolean isPartial(int bucket) {
    return all.partialLast() && bucket == buckets() - 1;
  }

  long count(int selection, int bucket) {
    return lines.get(selection).total().get(bucket);
  }

  /** Part of all in the bucket, 0 to 1; NaN where there is nothing at all. */
  double share(int selection, int bucket) {
    long whole = all.total().get(bucket);
    return whole == 0 ? Double.NaN : (double) count(selection, bucket) / whole;
  }

  /** The selection's first bucket with articles being 100; NaN before it. */
  double index(int selection, int bucket) {
    for (int i = 0; i <= bucket; i++) {
      if (count(selection, i) > 0) {
        return 100.0 * count(selection, bucket) / count(selection, i);
      }
    }
    return Double.NaN;
  }

  double value(CompareOptions.Show show, int selection, int bucket) {
    return switch (show) {
      case ARTICLES -> count(selection, bucket);
      case SHARE -> share(selection, bucket);
      case INDEX -> index(selection, bucket);
    };
  }
}
