package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.obzor.index.By;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Origin;

/** The overview as a document to print or send: what was selected, figures, chart, top stories. */
final class BriefingPage {
  private final Pages pages;

  BriefingPage(Pages pages) {
    this.pages = pages;
  }

  void show(Context ctx) {
    PageRequest request = pages.readOrRefuse(ctx);
    ArticleQuery asked = request.query();
    Charts.Options options = Charts.Options.of(ctx.queryParamMap(), By.COUNTRY);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("query", asked);
    if (asked == null) {
      model.put("error", pages.text(ctx, Objects.requireNonNull(request.error())));
    } else {
      fill(ctx, asked, options, model);
    }
    pages.show(ctx, "briefing", "", model);
  }

  /** Its figures are of one moment, so that the address below them shows the same ones later. */
  private void fill(
      Context ctx, ArticleQuery asked, Charts.Options options, Map<String, Object> model) {
    ArticleQuery query =
        asked.asOf() != null ? asked : asked.withAsOf(pages.parts().clock().instant());
    Address here = Overview.here(pages.address("/", query), options, By.COUNTRY);
    model.putAll(new Overview(pages).of(ctx, query, here, options, Optional.empty()).model());
    long articles = (Long) model.getOrDefault("total", 0L);
    Captions captions = new Captions(pages);
    List<String> about =
        captions.about(ctx, query, query.from(), query.to(), options.interval(), articles);
    model.put("about", about);
    model.put("source", captions.source(ctx, query));
    model.put("link", Origin.of(ctx, pages.parts().settings()) + here);
    model.put("back", here.toString());
  }
}
