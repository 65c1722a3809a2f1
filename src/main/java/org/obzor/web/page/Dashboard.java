package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.obzor.index.By;
import org.obzor.index.Top;
import org.obzor.query.ArticleQuery;

/** The first page: who and what the press writes about, when, and where. */
final class Dashboard {
  private final Pages pages;
  private final Overview overview;

  Dashboard(Pages pages) {
    this.pages = pages;
    this.overview = new Overview(pages);
  }

  void show(Context ctx) {
    PageRequest request = pages.readOrRefuse(ctx);
    ArticleQuery query = request.query();
    boolean bare = request.isBare();
    Optional<String> start = bare ? ViewsPage.startPage(ctx, pages) : Optional.empty();
    if (start.isPresent()) {
      ctx.redirect(start.get(), HttpStatus.FOUND);
      return;
    }
    if (query != null && bare && hasRecent(query)) {
      Address recent = new Address("/", ctx.queryParamMap()).with("period", Period.MONTH.id());
      ctx.redirect(recent.toString(), HttpStatus.FOUND);
      return;
    }
    pages.show(ctx, "dashboard", "dashboard", model(ctx, request));
  }

  private boolean hasRecent(ArticleQuery all) {
    Instant now = pages.parts().clock().instant();
    return overview.count(
            all.withPeriod(Period.MONTH.from(now, all.zone()), Period.MONTH.to(now, all.zone())))
        > 0;
  }

  /** Everything, or only the filters where they cannot be understood. */
  private Map<String, Object> model(Context ctx, PageRequest request) {
    Charts.Options options = Charts.Options.of(ctx.queryParamMap(), By.COUNTRY);
    Address page = new Address("/", request.filters());
    if (request.filters().isEmpty()) {
      page = page.with("period", Period.ALL.id());
    }
    Address here = Overview.here(page, options, By.COUNTRY);
    ArticleQuery query = request.query();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("query", query);
    Map<By, Top> choices = Map.of();
    if (query != null) {
      Overview.Shown shown = overview.of(ctx, query, here, options, Optional.empty());
      model.putAll(shown.model());
      choices = shown.choices();
      boolean nothing = Long.valueOf(0).equals(shown.model().get("total"));
      model.put("instead", nothing ? Instead.of(ctx, pages, query, here) : List.of());
    }
    model.put("filters", new FilterBars(pages).bar(ctx, request, here, choices));
    return model;
  }
}
