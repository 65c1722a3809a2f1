package org.obzor.web.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.chart.Palette;
import org.obzor.chart.Sheet;
import org.obzor.export.CsvTable;
import org.obzor.index.By;
import org.obzor.index.Interval;
import org.obzor.index.Timeline;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Formats;
import org.obzor.web.Origin;

/** Charts as files that say themselves what they show: SVG, PNG, and their numbers as CSV. */
final class Pictures {
  private final Pages pages;
  private final Selections selections;
  private final Rasters rasters = new Rasters();

  Pictures(Pages pages) {
    this.pages = pages;
    this.selections = new Selections(pages);
  }

  /** The chart of counts over time as SVG. */
  void timelineSvg(Context ctx) {
    Shown shown = shown(ctx);
    name(ctx, "timeline", shown, "svg").contentType("image/svg+xml").result(drawn(ctx, shown));
  }

  /** Likewise as PNG. */
  void timelinePng(Context ctx) {
    Shown shown = shown(ctx);
    byte[] png = rasters.png(drawn(ctx, shown));
    name(ctx, "timeline", shown, "png").contentType("image/png").result(png);
  }

  /** The numbers of that chart: parts of 1 where it shows parts. */
  void timelineCsv(Context ctx) throws IOException {
    Shown shown = shown(ctx);
    Timeline line = shown.line();
    boolean share = Drawings.isShare(line, shown.options());
    List<Object> header = new ArrayList<>();
    header.add(pages.text(ctx, "chart.when"));
    header.add(pages.text(ctx, "chart.all"));
    line.series().forEach(s -> header.add(pages.label(ctx, line.by(), s.id(), s.label())));
    List<List<Object>> rows = new ArrayList<>(List.of(header));
    for (int i = 0; i < line.dates().size(); i++) {
      long all = line.total().get(i);
      List<Object> row = new ArrayList<>();
      row.add(moment(line, i, shown.query()));
      row.add(all);
      for (Timeline.Series series : line.series()) {
        Long count = series.counts().get(i);
        if (share) {
          row.add(part(count, all));
        } else {
          row.add(count);
        }
      }
      rows.add(row);
    }
    name(ctx, "timeline", shown, "csv").contentType("text/csv; charset=utf-8");
    CsvTable.write(ctx.outputStream(), rows);
  }

  /** To six digits, which tells single articles of a million apart. */
  private static Number part(long count, long all) {
    return all == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(count)
            .divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP)
            .stripTrailingZeros();
  }

  private static String moment(Timeline line, int bucket, ArticleQuery query) {
    Instant start = line.dates().get(bucket);
    return line.interval() == Interval.HOUR
        ? start.atZone(query.zone()).toOffsetDateTime().toString()
        : start.atZone(query.zone()).toLocalDate().toString();
  }

  /** What a chart shows: asked once, drawn in whatever form. */
  record Shown(ArticleQuery query, Charts.Options options, Timeline line) {

    long articles() {
      return line.total().stream().mapToLong(Long::longValue).sum();
    }
  }

  /**
   * @throws InvalidInputException if the filters cannot be understood
   */
  Shown shown(Context ctx) {
    PageRequest request = pages.read(ctx);
    ArticleQuery query = request.query();
    InvalidInputException error = request.error();
    if (error != null) {
      throw error;
    } else if (query == null) {
      throw new IllegalStateException("neither a query nor what is wrong with it");
    }
    Charts.Options options = Charts.Options.of(ctx.queryParamMap(), By.COUNTRY);
    Timelines timelines = new Timelines(pages.parts().index());
    return new Shown(
        query,
        options,
        timelines.line(query, options, timelines.interval(query, options.interval())));
  }

  /** What the chart is called: what is counted, and by what. */
  String title(Context ctx, Shown shown) {
    Timeline line = shown.line();
    String what =
        Drawings.isShare(line, shown.options())
            ? "picture.shares"
            : shown.query().distinct() ? "picture.stories" : "chart.title";
    String title = pages.text(ctx, what);
    return line.by() == By.NONE
        ? title
        : title
            + ": "
            + pages.text(ctx, "chart.by." + line.by().id()).toLowerCase(pages.locale(ctx));
  }

  /** Period, step, zone and number in one line, the selection in another. */
  List<String> about(Context ctx, Shown shown) {
    Timeline line = shown.line();
    ArticleQuery query = shown.query();
    Formats formats = pages.formats(ctx);
    String step = pages.text(ctx, "chart.interval." + line.interval().id());
    String number =
        formats.number(shown.articles())
            + " "
            + pages.text(
                ctx, query.distinct() ? "figure.stories" : "figure.articles", shown.articles());
    return List.of(
        selections.period(ctx, query, line.from(), line.to())
            + " · "
            + pages.text(ctx, "picture.step", step.toLowerCase(pages.locale(ctx)))
            + " · "
            + query.zone().getId()
            + " · "
            + number,
        selections.words(ctx, query));
  }

  /** Where the figures are from, and of when they are. */
  List<String> source(Context ctx, ArticleQuery query) {
    Formats formats = new Formats(pages.locale(ctx), query.zone());
    Instant asOf = query.asOf();
    String source =
        pages.text(
            ctx,
            "picture.source",
            Origin.of(ctx, pages.parts().settings()),
            formats.dateTime(pages.parts().clock().instant()));
    return asOf == null
        ? List.of(source)
        : List.of(source, pages.text(ctx, "filter.as_of", formats.dateTime(asOf)));
  }

  private String drawn(Context ctx, Shown shown) {
    List<String> below = new ArrayList<>();
    Timeline line = shown.line();
    if (line.partialLast() && !line.dates().isEmpty()) {
      String last = pages.formats(ctx).bucket(line.dates().getLast(), line.interval());
      below.add(pages.text(ctx, "chart.partial", last));
    }
    if (line.series().size() > 1) {
      below.add(pages.text(ctx, "chart.overlap"));
    }
    below.addAll(source(ctx, shown.query()));
    Sheet sheet =
        new Sheet(
            pages.locale(ctx).getLanguage(),
            title(ctx, shown),
            about(ctx, shown),
            below,
            palette(ctx.queryParam("theme")));
    return sheet.of(new Drawings(pages).chart(ctx, shown.query(), line, shown.options()));
  }

  static Palette palette(@Nullable String theme) {
    return "dark".equals(theme) ? Palette.DARK : Palette.LIGHT;
  }

  private Context name(Context ctx, String kind, Shown shown, String ending) {
    String name = selections.fileName(kind, shown.query(), shown.line().from(), shown.line().to());
    return Downloads.picture(ctx, name, ending);
  }
}
