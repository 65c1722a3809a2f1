package org.obzor.web.page;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.obzor.chart.Step;
import org.obzor.chart.TimeChart;
import org.obzor.index.Timeline;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Formats;

/** What a timeline looks like. */
final class Drawings {
  private final Pages pages;

  Drawings(Pages pages) {
    this.pages = pages;
  }

  /** Each bucket leads to its articles; where nothing is broken down, there is one series. */
  TimeChart chart(Context ctx, ArticleQuery query, Timeline line, Charts.Options options) {
    Formats formats = pages.formats(ctx);
    boolean share = isShare(line, options);
    List<TimeChart.Series> series = new ArrayList<>();
    for (Timeline.Series one : line.series()) {
      String label = pages.label(ctx, line.by(), one.id(), one.label());
      series.add(new TimeChart.Series(label, values(one.counts(), line.total(), share)));
    }
    if (series.isEmpty()) {
      String all = pages.text(ctx, "chart.all");
      series.add(new TimeChart.Series(all, values(line.total(), line.total(), false)));
    }
    DoubleFunction<String> axis =
        share ? formats::percent : number -> formats.compact(Math.round(number));
    return new TimeChart(
        options.stacked() ? TimeChart.Shape.COLUMNS : TimeChart.Shape.LINES,
        Step.valueOf(line.interval().name()),
        buckets(ctx, query, line),
        series,
        line.partialLast(),
        axis,
        pages.locale(ctx),
        pages.text(ctx, "chart.nothing"));
  }

  /** Whether parts of all articles are shown: only what is broken down has parts. */
  static boolean isShare(Timeline line, Charts.Options options) {
    return options.share() && !line.series().isEmpty();
  }

  private static List<Double> values(List<Long> counts, List<Long> total, boolean share) {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      double count = counts.get(i);
      values.add(!share ? count : total.get(i) == 0 ? 0 : count / total.get(i));
    }
    return values;
  }

  private List<TimeChart.Bucket> buckets(Context ctx, ArticleQuery query, Timeline line) {
    Formats formats = pages.formats(ctx);
    List<TimeChart.Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < line.dates().size(); i++) {
      Instant start = line.dates().get(i);
      long articles = line.total().get(i);
      String title =
          formats.bucket(start, line.interval())
              + ": "
              + formats.number(articles)
              + " "
              + pages.text(ctx, "figure.articles", articles);
      String href =
          articles == 0
              ? ""
              : pages
                  .address("/articles", Buckets.within(query, start, line.interval()))
                  .toString();
      buckets.add(new TimeChart.Bucket(start.atZone(query.zone()), title, href));
    }
    return buckets;
  }
}
