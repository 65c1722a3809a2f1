package org.obzor.web.page;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.obzor.chart.Step;
import org.obzor.chart.TimeChart;
import org.obzor.index.Extent;
import org.obzor.index.Timeline;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Formats;
import org.obzor.web.Visitor;

/** Makes the view of several selections side by side. */
final class Comparisons {
  private final Pages pages;

  Comparisons(Pages pages) {
    this.pages = pages;
  }

  /**
   * @param selections all of them could be read
   * @param here the page with all its parameters
   */
  Comparison comparison(
      Context ctx,
      ArticleQuery shared,
      List<Selection> selections,
      Compared compared,
      CompareOptions options,
      Address here) {
    Timeline all = compared.all();
    List<Comparison.Row> rows = new ArrayList<>();
    for (int i = 0; i < compared.buckets(); i++) {
      rows.add(row(ctx, shared, selections, compared, options, i));
    }
    List<Comparison.Head> heads = new ArrayList<>();
    for (int s = 0; s < selections.size(); s++) {
      heads.add(head(ctx, shared, selections.get(s), s + 1, compared.extents().get(s), compared));
    }
    Comparison.Head total =
        head(
            ctx,
            shared,
            new Selection("", "", pages.text(ctx, "compare.all"), shared, null),
            0,
            compared.extent(),
            compared);
    List<String> notes = new ArrayList<>();
    notes.add(pages.text(ctx, "compare.note." + options.show().id()));
    if (all.partialLast() && !rows.isEmpty()) {
      notes.add(pages.text(ctx, "chart.partial", rows.getLast().label()));
    }
    return new Comparison(
        shows(ctx, shared, options, here),
        Charts.intervals(all).stream()
            .map(id ->
                new Choice(
                    id,
                    pages.text(ctx, "chart.interval." + id),
                    here.with("interval", id).toString(),
                    id.equals(all.interval().id())))
            .toList(),
        Drawing.of(chart(ctx, selections, compared, options), pages.text(ctx, "chart.picture")),
        total,
        heads,
        rows,
        notes,
        ChartFiles.of(here.at("/charts/compare").with("ui", pages.locale(ctx).getLanguage())));
  }

  private List<Choice> shows(
      Context ctx, ArticleQuery shared, CompareOptions options, Address here) {
    List<Choice> shows = new ArrayList<>();
    for (CompareOptions.Show show : CompareOptions.Show.values()) {
      boolean stories = show == CompareOptions.Show.ARTICLES && shared.distinct();
      String id = stories ? "stories" : show.id();
      shows.add(
          new Choice(
              show.id(),
              pages.text(ctx, "compare.show." + id),
              here.with("show", show == CompareOptions.Show.ARTICLES ? "" : show.id()).toString(),
              show == options.show()));
    }
    return shows;
  }

  private Comparison.Head head(
      Context ctx,
      ArticleQuery shared,
      Selection selection,
      int number,
      Extent extent,
      Compared compared) {
    Formats formats = pages.formats(ctx);
    boolean stories = shared.distinct();
    long counted = stories ? extent.stories() : extent.articles();
    long whole = stories ? compared.extent().stories() : compared.extent().articles();
    ArticleQuery query = selection.query();
    return new Comparison.Head(
        number,
        selection.label(),
        selection.text(),
        counted,
        formats.number(extent.articles()),
        (extent.storiesExact() ? "" : "≈ ") + formats.number(extent.stories()),
        formats.number(extent.sources()),
        number == 0 || whole == 0 ? "" : formats.percent((double) counted / whole),
        query == null ? "" : pages.address("/articles", query).toString());
  }

  private Comparison.Row row(
      Context ctx,
      ArticleQuery shared,
      List<Selection> selections,
      Compared compared,
      CompareOptions options,
      int bucket) {
    Formats formats = pages.formats(ctx);
    Timeline all = compared.all();
    Instant start = all.dates().get(bucket);
    List<Comparison.Cell> cells = new ArrayList<>();
    for (int s = 0; s < selections.size(); s++) {
      ArticleQuery query = selections.get(s).query();
      long count = compared.count(s, bucket);
      cells.add(
          new Comparison.Cell(
              count,
              Double.toString(compared.value(options.show(), s, bucket)),
              written(formats, options, compared.value(options.show(), s, bucket)),
              count == 0 || query == null ? "" : link(query, all, bucket)));
    }
    long count = all.total().get(bucket);
    return new Comparison.Row(
        formats.bucket(start, all.interval()),
        compared.isPartial(bucket),
        new Comparison.Cell(
            count,
            Long.toString(count),
            formats.number(count),
            count == 0 ? "" : link(shared, all, bucket)),
        cells);
  }

  private static String written(Formats formats, CompareOptions options, double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    return options.show() == CompareOptions.Show.SHARE
        ? formats.percent(value)
        : formats.number(Math.round(value));
  }

  private String link(ArticleQuery query, Timeline line, int bucket) {
    return pages
        .address("/articles", Buckets.within(query, line.dates().get(bucket), line.interval()))
        .toString();
  }

  /** The selections as lines; all of them could be read. */
  TimeChart chart(
      Context ctx, List<Selection> selections, Compared compared, CompareOptions options) {
    Formats formats = pages.formats(ctx);
    Timeline all = compared.all();
    List<TimeChart.Bucket> buckets = new ArrayList<>();
    for (int i = 0; i < compared.buckets(); i++) {
      StringBuilder title = new StringBuilder(formats.bucket(all.dates().get(i), all.interval()));
      for (int s = 0; s < selections.size(); s++) {
        title.append("\n").append(selections.get(s).label()).append(": ");
        title.append(written(formats, options, compared.value(options.show(), s, i)));
      }
      buckets.add(
          new TimeChart.Bucket(
              all.dates().get(i).atZone(Visitor.of(ctx).zone()), title.toString(), ""));
    }
    boolean share = options.show() == CompareOptions.Show.SHARE;
    return new TimeChart(
        TimeChart.Shape.LINES,
        Step.valueOf(all.interval().name()),
        buckets,
        IntStream.range(0, selections.size())
            .mapToObj(s -> series(selections.get(s), compared, options, s))
            .toList(),
        all.partialLast(),
        value -> share ? formats.percent(value) : formats.number(Math.round(value)),
        Visitor.of(ctx).locale(),
        pages.text(ctx, "empty.articles"));
  }

  private static TimeChart.Series series(
      Selection selection, Compared compared, CompareOptions options, int number) {
    return new TimeChart.Series(
        selection.label(),
        IntStream.range(0, compared.buckets())
            .mapToObj(i -> compared.value(options.show(), number, i))
            .toList());
  }
}
