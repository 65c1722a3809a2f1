package org.obzor.web.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.obzor.chart.Sheet;
import org.obzor.export.FileName;
import org.obzor.index.By;
import org.obzor.index.Interval;
import org.obzor.index.Timeline;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;

/** Charts as files that say themselves what they show: SVG, PNG, and their numbers as tables. */
final class Pictures {
  private final Pages pages;
  private final Rasters rasters;
  private final Captions captions;

  Pictures(Pages pages, Rasters rasters) {
    this.pages = pages;
    this.rasters = rasters;
    this.captions = new Captions(pages);
  }

  /** The chart of counts over time. */
  void timeline(Context ctx) {
    Shown shown = shown(ctx);
    Timeline line = shown.line();
    List<String> notes = new ArrayList<>();
    if (line.partialLast() && !line.dates().isEmpty()) {
      String last = pages.formats(ctx).bucket(line.dates().getLast(), line.interval());
      notes.add(pages.text(ctx, "chart.partial", last));
    }
    if (line.series().size() > 1) {
      notes.add(pages.text(ctx, "chart.overlap"));
    }
    Sheet sheet = captions.sheet(ctx, shown.query(), title(ctx, shown), about(ctx, shown), notes);
    rasters.send(
        ctx,
        name(shown),
        sheet.of(new Drawings(pages).chart(ctx, shown.query(), line, shown.options())));
  }

  /** The numbers of that chart: parts of 1 where it shows parts. */
  void timelineTable(Context ctx) throws IOException {
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
    Downloads.table(ctx, name(shown), rows);
  }

  /** To six digits, which tells single articles of a million apart. */
  static Number part(long count, long all) {
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
   * The filters of the address.
   *
   * @throws InvalidInputException if they cannot be understood
   */
  static ArticleQuery query(Pages pages, Context ctx) {
    PageRequest request = pages.read(ctx);
    ArticleQuery query = request.query();
    InvalidInputException error = request.error();
    if (error != null) {
      throw error;
    } else if (query == null) {
      throw new IllegalStateException("neither a query nor what is wrong with it");
    }
    return query;
  }

  Shown shown(Context ctx) {
    ArticleQuery query = query(pages, ctx);
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
    String title =
        Drawings.isShare(line, shown.options())
            ? pages.text(ctx, "picture.shares")
            : Charts.title(pages, ctx, shown.query());
    return line.by() == By.NONE
        ? title
        : title
            + ": "
            + pages.text(ctx, "chart.by." + line.by().id()).toLowerCase(pages.locale(ctx));
  }

  /** What it shows. */
  List<String> about(Context ctx, Shown shown) {
    Timeline line = shown.line();
    return captions.about(
        ctx, shown.query(), line.from(), line.to(), line.interval(), shown.articles());
  }

  private static FileName name(Shown shown) {
    Timeline line = shown.line();
    return FileName.of("timeline", shown.query(), line.from(), line.to());
  }
}
