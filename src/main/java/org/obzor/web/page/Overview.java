package org.obzor.web.page;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.obzor.export.Export;
import org.obzor.index.ArticleIndex;
import org.obzor.index.ArticlePage;
import org.obzor.index.By;
import org.obzor.index.Extent;
import org.obzor.index.Interval;
import org.obzor.index.Mover;
import org.obzor.index.Range;
import org.obzor.index.Repeated;
import org.obzor.index.Sort;
import org.obzor.index.Timeline;
import org.obzor.index.Top;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Parallel;

/** Figures, chart, top lists and newest articles of a query: what dashboard and entities show. */
final class Overview {
  private static final int NEWEST = 7;
  private static final int ROWS = 10;
  private static final int REPEATED = 5;

  private final Pages pages;
  private final ArticleIndex index;

  Overview(Pages pages) {
    this.pages = pages;
    this.index = pages.parts().index();
  }

  /** Where one is, with the switches of the chart that are not as usual. */
  static Address here(Address page, Charts.Options options, By usual) {
    Interval interval = options.interval();
    return page.with("by", options.by() == usual ? "" : options.by().id())
        .with("show", options.share() ? "share" : "")
        .with("chart", options.stacked() ? "stacked" : "")
        .with("interval", interval == null ? "" : interval.id());
  }

  /**
   * @param model what the template fragment {@code overview} shows
   * @param choices what each filter could be changed to
   */
  record Shown(Map<String, Object> model, Map<By, Top> choices) {}

  /**
   * Asks everything at once.
   *
   * @param about the entity that all articles have, left out of its top list
   */
  Shown of(
      Context ctx,
      ArticleQuery query,
      Address here,
      Charts.Options options,
      Optional<String> about) {
    Map<String, Object> model = new LinkedHashMap<>();
    try (Parallel parallel = new Parallel()) {
      Timelines timelines = new Timelines(index);
      Interval interval = timelines.interval(query, options.interval());
      Supplier<Timeline> line = parallel.ask(() -> timelines.line(query, options, interval));
      Supplier<ArticlePage> newest =
          parallel.ask(() -> index.list(query, Sort.NEWEST, NEWEST, null));
      Supplier<Export.Sizes> sizes = parallel.ask(() -> Links.sizes(pages, query));
      Supplier<Extent> extent = parallel.ask(() -> index.extent(query));
      Supplier<List<Long>> around = parallel.ask(() -> around(query.withDistinct(false)));
      Map<By, Supplier<List<Mover>>> movers = Movements.ask(parallel, index, query);
      Supplier<List<Repeated>> repeated = parallel.ask(() -> index.repeated(query, REPEATED));
      Tops tops = Tops.of(parallel, index, query, ROWS + 1);
      Tops choices = Tops.choices(parallel, index, query, tops);
      Sparks sparks = Sparks.of(parallel, index, query, interval, tops, ROWS);
      long total = newest.get().total();
      model.put("total", total);
      model.put("figures", new Figures(pages).figures(ctx, query, extent.get(), around.get()));
      model.put("chart", new Charts(pages).chart(ctx, query, line.get(), options, here));
      model.put(
          "panels",
          FilterBars.DIMENSIONS.stream()
              .map(by ->
                  new Panels(pages).panel(ctx, query, tops.get(by), sparks.of(by), ROWS, about))
              .toList());
      model.put("map", new CountryMaps(pages).map(ctx, query, tops.get(By.COUNTRY), here));
      model.put("moved", new Movements(pages).moved(ctx, query, movers));
      model.put("moversFiles", files(ctx, "movers", query));
      model.put("storiesFiles", files(ctx, "stories", query));
      model.put("repeated", new RepeatedRows(pages).rows(ctx, repeated.get()));
      model.put("newest", new ArticleRows(pages).rows(ctx, query, newest.get().articles()));
      model.put("links", Links.of(pages, query, sizes.get()));
      model.put("everything", here.without("from", "to").with("period", "all").toString());
      return new Shown(model, choices.all());
    }
  }

  private TableFiles files(Context ctx, String name, ArticleQuery query) {
    return TableFiles.of(ChartFiles.address(pages, ctx, name, query));
  }

  long count(ArticleQuery query) {
    return index.list(query, Sort.NEWEST, 0, null).total();
  }

  /**
   * All articles of the period; the query's in the period of equal length before, if it has one.
   */
  private List<Long> around(ArticleQuery query) {
    List<ArticleQuery> around = new ArrayList<>(List.of(query.whole()));
    Instant from = query.from();
    Instant to = query.to();
    if (from != null && to != null) {
      Range before = new Range(from, to).previous(query.zone());
      around.add(query.withPeriod(before.from(), before.to()));
    }
    return index.counts(around);
  }
}
