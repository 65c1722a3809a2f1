package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.obzor.index.By;
import org.obzor.index.Cooccurrence;
import org.obzor.index.Mover;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Formats;

/** Makes the shaded table of what is named together. */
final class HeatMaps {
  private final Pages pages;

  HeatMaps(Pages pages) {
    this.pages = pages;
  }

  /**
   * @param here the page with its filters
   */
  HeatMap map(
      Context ctx, ArticleQuery query, Cooccurrence table, TogetherOptions options, Address here) {
    List<Long> least = HeatScale.least(most(table, options));
    List<HeatMap.Row> rows = new ArrayList<>();
    for (int r = 0; r < table.rows().size(); r++) {
      List<HeatMap.Cell> cells = new ArrayList<>();
      for (int c = 0; c < table.columns().size(); c++) {
        cells.add(cell(ctx, query, table, options, r, c, least));
      }
      rows.add(new HeatMap.Row(head(ctx, query, options.rows(), table.rows().get(r), here), cells));
    }
    return new HeatMap(
        dimensions(ctx, "rows", options, here),
        dimensions(ctx, "columns", options, here),
        TogetherOptions.SIZES.stream()
            .map(n -> choice(options.withSize(n), options, Integer.toString(n), here))
            .toList(),
        List.of(
            choice(options.withRatio(false), options, pages.text(ctx, "heat.articles"), here),
            choice(options.withRatio(true), options, pages.text(ctx, "heat.chance"), here)),
        panel(ctx, options.rows()) + " × " + panel(ctx, options.columns()),
        table.columns().stream()
            .map(label -> head(ctx, query, options.columns(), label, here))
            .toList(),
        rows,
        options.ratio() ? sides(ctx) : steps(ctx, least, most(table, options)),
        pages.text(ctx, options.ratio() ? "heat.chance.note" : "heat.articles.note"),
        ChartFiles.of(here.at("/charts/heat").with("ui", pages.locale(ctx).getLanguage())));
  }

  /** The greatest count; that of a value with itself says nothing. */
  private static long most(Cooccurrence table, TogetherOptions options) {
    long most = 0;
    for (int r = 0; r < table.rows().size(); r++) {
      for (int c = 0; c < table.columns().size(); c++) {
        if (!isItself(table, options, r, c)) {
          most = Math.max(most, table.count(r, c));
        }
      }
    }
    return most;
  }

  private static boolean isItself(Cooccurrence table, TogetherOptions options, int r, int c) {
    return options.rows() == options.columns()
        && table.rows().get(r).id().equals(table.columns().get(c).id());
  }

  private HeatMap.Head head(
      Context ctx, ArticleQuery query, By by, Cooccurrence.Label label, Address here) {
    return new HeatMap.Head(
        label.id(),
        pages.label(ctx, by, label.id(), label.label()),
        Narrow.page(here, query, by, label.id()).toString(),
        pages.formats(ctx).number(label.articles()));
  }

  private HeatMap.Cell cell(
      Context ctx,
      ArticleQuery query,
      Cooccurrence table,
      TogetherOptions options,
      int r,
      int c,
      List<Long> least) {
    Formats formats = pages.formats(ctx);
    Cooccurrence.Label row = table.rows().get(r);
    Cooccurrence.Label column = table.columns().get(c);
    long articles = table.count(r, c);
    boolean itself = isItself(table, options, r, c);
    boolean ratio = options.ratio() && !itself;
    double lift = table.lift(r, c);
    boolean significant = Math.abs(table.score(r, c)) >= Mover.SIGNIFICANT;
    String shade = "heat-" + HeatScale.shade(articles, least);
    if (itself) {
      shade = "itself";
    } else if (ratio) {
      int side = significant ? HeatScale.side(lift) : 0;
      shade = side == 0 ? "heat-0" : side > 0 ? "more-" + side : "less-" + -side;
    }
    ArticleQuery both =
        Narrow.to(Narrow.to(query, options.rows(), row.id()), options.columns(), column.id());
    return new HeatMap.Cell(
        articles,
        shade,
        ratio ? formats.times(lift) : formats.number(articles),
        means(ctx, query, options, row, column, articles, itself ? 0 : lift, significant),
        articles == 0 ? "" : pages.address("/articles", both).toString());
  }

  private String means(
      Context ctx,
      ArticleQuery query,
      TogetherOptions options,
      Cooccurrence.Label row,
      Cooccurrence.Label column,
      long articles,
      double lift,
      boolean significant) {
    String pair =
        pages.label(ctx, options.rows(), row.id(), row.label())
            + " × "
            + pages.label(ctx, options.columns(), column.id(), column.label())
            + ": "
            + Figures.counted(pages, ctx, query, articles);
    return lift == 0
        ? pair
        : pair
            + ", "
            + pages.text(
                ctx,
                significant ? "heat.means" : "heat.means.chance",
                pages.formats(ctx).times(lift));
  }

  private List<HeatMap.Step> steps(Context ctx, List<Long> least, long most) {
    Formats formats = pages.formats(ctx);
    List<HeatMap.Step> steps = new ArrayList<>();
    for (int i = 0; i < least.size(); i++) {
      long from = least.get(i);
      long to = i + 1 < least.size() ? least.get(i + 1) - 1 : most;
      steps.add(
          new HeatMap.Step(
              "heat-" + HeatScale.shade(from, least),
              from == to ? formats.number(from) : formats.number(from) + "–" + formats.number(to)));
    }
    return steps;
  }

  private List<HeatMap.Step> sides(Context ctx) {
    Formats formats = pages.formats(ctx);
    List<HeatMap.Step> steps = new ArrayList<>();
    for (int i = HeatScale.RATIOS.size(); i >= 1; i--) {
      String to = formats.times(1 / HeatScale.RATIOS.get(i - 1));
      steps.add(new HeatMap.Step("less-" + i, "≤ " + to));
    }
    steps.add(new HeatMap.Step("heat-0", pages.text(ctx, "heat.as_chance")));
    for (int i = 1; i <= HeatScale.RATIOS.size(); i++) {
      String from = formats.times(HeatScale.RATIOS.get(i - 1));
      steps.add(new HeatMap.Step("more-" + i, "≥ " + from));
    }
    return steps;
  }

  private List<Choice> dimensions(
      Context ctx, String which, TogetherOptions options, Address here) {
    boolean rows = which.equals("rows");
    return TogetherOptions.DIMENSIONS.stream()
        .map(by ->
            choice(
                rows ? options.withRows(by) : options.withColumns(by),
                options,
                panel(ctx, by),
                here))
        .toList();
  }

  private static Choice choice(
      TogetherOptions to, TogetherOptions now, String label, Address here) {
    return new Choice(label, label, to.on(here) + "#heat", to.equals(now));
  }

  private String panel(Context ctx, By by) {
    return pages.text(ctx, "panel." + by.id());
  }
}
