package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.obzor.index.ArticleIndex;
import org.obzor.index.ArticlePage;
import org.obzor.index.By;
import org.obzor.index.Interval;
import org.obzor.index.Metric;
import org.obzor.index.Sort;
import org.obzor.index.Timeline;
import org.obzor.query.ArticleQuery;

/** The first page: who and what the press writes about, when, and where. */
final class Dashboard {
  private static final int NEWEST = 8;
  private static final int ROWS = 10;

  private final Pages pages;
  private final ArticleIndex index;

  Dashboard(Pages pages) {
    this.pages = pages;
    this.index = pages.parts().index();
  }

  void show(Context ctx) {
    PageRequest request = pages.read(ctx);
    ArticleQuery query = request.query();
    if (query != null && request.filters().isEmpty() && ctx.queryParam("period") == null) {
      if (hasRecent(query)) {
        ctx.redirect(
            new Address("/", ctx.queryParamMap()).with("period", "30d").toString(),
            HttpStatus.FOUND);
        return;
      }
    }
    pages.show(ctx, "dashboard", "dashboard", model(ctx, request));
  }

  private boolean hasRecent(ArticleQuery all) {
    Instant now = pages.parts().clock().instant();
    ArticleQuery month =
        all.withPeriod(Period.MONTH.from(now, all.zone()), Period.MONTH.to(now, all.zone()));
    return count(month) > 0;
  }

  private long count(ArticleQuery query) {
    return index.list(query, Sort.NEWEST, 0, null).total();
  }

  /** Everything below the filters, or only the filters where they cannot be understood. */
  private Map<String, Object> model(Context ctx, PageRequest request) {
    Charts.Options options = Charts.Options.of(ctx.queryParamMap());
    Address here = here(request, options);
    ArticleQuery query = request.query();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("query", query);
    if (query == null) {
      model.put("filters", new FilterBars(pages).bar(ctx, request, here, Map.of()));
      return model;
    }
    try (Parallel parallel = new Parallel()) {
      Supplier<Timeline> line = parallel.ask(() -> timeline(query, options));
      Supplier<ArticlePage> newest =
          parallel.ask(() -> index.list(query, Sort.NEWEST, NEWEST, null));
      Supplier<Long> stories = parallel.ask(() -> count(Narrow.distinct(query, true)));
      Supplier<Optional<Long>> previous = parallel.ask(() -> before(query).map(this::count));
      Tops tops = Tops.of(parallel, index, query);
      Tops choices = Tops.choices(parallel, index, query, tops);
      model.put("filters", new FilterBars(pages).bar(ctx, request, here, choices.all()));
      model.put("total", newest.get().total());
      model.put(
          "figures",
          new Figures(pages)
              .figures(
                  ctx,
                  newest.get().total(),
                  previous.get().orElse(null),
                  stories.get(),
                  tops.get(By.SOURCE).items().size()));
      model.put("chart", new Charts(pages).chart(ctx, query, line.get(), options, here));
      model.put(
          "panels",
          FilterBars.DIMENSIONS.stream()
              .map(by -> new Panels(pages).panel(ctx, query, tops.get(by), ROWS))
              .toList());
      model.put("newest", new ArticleRows(pages).rows(ctx, query, newest.get().articles()));
      model.put("links", Links.of(pages, query));
      model.put("everything", here.without("from", "to").with("period", "all").toString());
    }
    return model;
  }

  private Timeline timeline(ArticleQuery query, Charts.Options options) {
    Interval interval = options.interval();
    if (interval == null) {
      interval = fitting(query);
    }
    List<String> chosen = Narrow.chosen(query, options.by());
    if (chosen.size() > 1) {
      return index.timeline(query, options.by(), interval, chosen, Metric.ARTICLES);
    }
    return index.timeline(query, options.by(), interval, Charts.SERIES, Metric.ARTICLES);
  }

  private Interval fitting(ArticleQuery query) {
    Instant from = query.from();
    Instant to = query.to();
    if (from == null || to == null) {
      ArticleIndex.Period found =
          index.period(query).orElse(new ArticleIndex.Period(Instant.EPOCH, Instant.EPOCH));
      from = from == null ? found.first() : from;
      to = to == null ? found.last() : to;
    }
    return Buckets.fitting(from, Duration.between(from, to).isNegative() ? from : to);
  }

  private static Address here(PageRequest request, Charts.Options options) {
    Interval interval = options.interval();
    Address here = new Address("/", request.filters());
    if (request.filters().isEmpty()) {
      here = here.with("period", "all");
    }
    return here.with("by", options.by() == By.COUNTRY ? "" : options.by().id())
        .with("show", options.share() ? "share" : "")
        .with("chart", options.stacked() ? "stacked" : "")
        .with("interval", interval == null ? "" : interval.id());
  }

  /** The period of equal length just before. */
  private static Optional<ArticleQuery> before(ArticleQuery query) {
    Instant from = query.from();
    Instant to = query.to();
    return from == null || to == null
        ? Optional.empty()
        : Optional.of(query.withPeriod(from.minus(Duration.between(from, to)), from));
  }
}
