package org.obzor.web.page;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.index.By;
import org.obzor.index.Interval;
import org.obzor.index.Timeline;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Formats;
import org.obzor.web.Origin;

/** Makes the chart of counts over time and its switches. */
final class Charts {
  private static final int MAX_POINTS = 400;
  private static final List<By> BYS =
      List.of(By.NONE, By.COUNTRY, By.PERSON, By.TOPIC, By.SOURCE, By.LANG);

  private final Pages pages;

  Charts(Pages pages) {
    this.pages = pages;
  }

  /**
   * How the chart is to be drawn, as the address says.
   *
   * @param interval null for one that fits the period
   */
  record Options(By by, boolean share, boolean stacked, @Nullable Interval interval) {

    static Options of(Map<String, List<String>> parameters, By usual) {
      return new Options(
          one(parameters, "by", BYS, usual),
          parameters.getOrDefault("show", List.of()).contains("share"),
          parameters.getOrDefault("chart", List.of()).contains("stacked"),
          one(parameters, "interval", List.of(Interval.values()), null));
    }

    private static <E extends @Nullable Enum<?>> E one(
        Map<String, List<String>> parameters, String name, List<? extends E> values, E otherwise) {
      for (E value : values) {
        if (value != null
            && parameters
                .getOrDefault(name, List.of())
                .contains(value.name().toLowerCase(Locale.ROOT))) {
          return value;
        }
      }
      return otherwise;
    }
  }

  Chart chart(Context ctx, ArticleQuery query, Timeline line, Options options, Address here) {
    Formats formats = pages.formats(ctx);
    List<Chart.Row> rows = new ArrayList<>();
    for (int i = 0; i < line.dates().size(); i++) {
      boolean partial = line.partialLast() && i == line.dates().size() - 1;
      rows.add(row(formats, query, line, i, options.share(), partial));
    }
    String note =
        line.partialLast() && !rows.isEmpty()
            ? pages.text(ctx, "chart.partial", rows.getLast().label())
            : "";
    Address file = file(ctx, query, line, options);
    return new Chart(
        title(pages, ctx, query),
        options.stacked() ? "stacked" : "line",
        choices(ctx, here, "by", BYS.stream().map(By::id).toList(), line.by().id()),
        choices(
            ctx,
            here,
            "show",
            List.of("articles", "share"),
            options.share() ? "share" : "articles"),
        choices(
            ctx, here, "chart", List.of("line", "stacked"), options.stacked() ? "stacked" : "line"),
        choices(ctx, here, "interval", intervals(line), line.interval().id()),
        line.series().stream().map(s -> pages.label(ctx, line.by(), s.id(), s.label())).toList(),
        rows,
        Drawing.of(
            new Drawings(pages).chart(ctx, query, line, options), pages.text(ctx, "chart.picture")),
        ChartFiles.of(file),
        frame(ctx, query, file, here),
        line.total().stream().mapToLong(Long::longValue).sum(),
        note);
  }

  /** With the switches as they are now. */
  private Address file(Context ctx, ArticleQuery query, Timeline line, Options options) {
    return ChartFiles.address(pages, ctx, "timeline", query)
        .with("by", line.by().id())
        .with("show", options.share() ? "share" : "")
        .with("chart", options.stacked() ? "stacked" : "")
        .with("interval", line.interval().id());
  }

  /** The frame goes on with the period that was chosen; the files show what the page shows now. */
  private Chart.Frame frame(Context ctx, ArticleQuery query, Address file, Address here) {
    Address embed = file.at("/embed/timeline");
    List<String> period = here.parameters().get("period");
    if (period != null) {
      embed = embed.without("from", "to", "interval").with(Map.of("period", period));
    }
    String source = Origin.of(ctx, pages.parts().settings()) + embed;
    return new Chart.Frame(
        embed.toString(),
        "<iframe src=\"%s\" width=\"100%%\" height=\"480\" loading=\"lazy\" title=\"%s\"></iframe>"
            .formatted(source.replace("&", "&amp;"), title(pages, ctx, query)));
  }

  /** Articles or stories, over time. */
  static String title(Pages pages, Context ctx, ArticleQuery query) {
    return pages.text(ctx, query.distinct() ? "picture.stories" : "chart.title");
  }

  private Chart.Row row(
      Formats formats, ArticleQuery query, Timeline line, int i, boolean share, boolean partial) {
    Instant start = line.dates().get(i);
    ArticleQuery bucket = Buckets.within(query, start, line.interval());
    long all = line.total().get(i);
    List<Chart.Cell> cells = new ArrayList<>();
    for (Timeline.Series series : line.series()) {
      long count = series.counts().get(i);
      double part = all == 0 ? 0 : (double) count / all;
      cells.add(
          new Chart.Cell(
              count,
              share ? String.format(Locale.ROOT, "%.6f", part) : Long.toString(count),
              share ? formats.percent(part) : formats.number(count),
              count == 0 ? "" : link(Narrow.to(bucket, line.by(), series.id()))));
    }
    Chart.Cell total =
        new Chart.Cell(all, Long.toString(all), formats.number(all), all == 0 ? "" : link(bucket));
    return new Chart.Row(formats.bucket(start, line.interval()), partial, total, cells);
  }

  private String link(ArticleQuery query) {
    return pages.address("/articles", query).toString();
  }

  private List<Choice> choices(
      Context ctx, Address here, String name, List<String> values, String current) {
    return values.stream()
        .map(value ->
            new Choice(
                value,
                pages.text(ctx, "chart." + name + "." + value),
                here.with(name, value) + "#chart",
                value.equals(current)))
        .toList();
  }

  /** Those widths that give neither one point nor too many. */
  static List<String> intervals(Timeline line) {
    Instant from = line.from();
    Instant to = line.to();
    long hours = from == null || to == null ? 24 : Duration.between(from, to).toHours();
    List<String> widths = new ArrayList<>();
    for (Interval interval : Interval.values()) {
      long points = hours / hours(interval);
      if ((points > 1 && points <= MAX_POINTS) || interval == line.interval()) {
        widths.add(interval.id());
      }
    }
    return widths;
  }

  private static long hours(Interval interval) {
    return switch (interval) {
      case HOUR -> 1;
      case DAY -> 24;
      case WEEK -> 24 * 7;
      case MONTH -> 24 * 30;
      case QUARTER -> 24 * 91;
      case YEAR -> 24 * 365;
    };
  }
}
