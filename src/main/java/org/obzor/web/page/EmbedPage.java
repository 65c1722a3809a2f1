package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chart alone, for other pages to frame. */
final class EmbedPage {
  private final Pages pages;
  private final Pictures pictures;

  EmbedPage(Pages pages, Pictures pictures) {
    this.pages = pages;
    this.pictures = pictures;
  }

  /** The chart with its title, what it shows, its source and a way to the whole page. */
  void timeline(Context ctx) {
    Pictures.Shown shown = pictures.shown(ctx);
    Map<String, List<String>> parameters = new LinkedHashMap<>(ctx.queryParamMap());
    parameters.remove("ui");
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("title", pictures.title(ctx, shown));
    model.put("about", pictures.about(ctx, shown));
    model.put("source", new Captions(pages).source(ctx, shown.query()));
    model.put("whole", new Address("/", parameters).toString());
    model.put(
        "drawing",
        Drawing.of(
            new Drawings(pages)
                .chart(ctx, shown.query(), shown.line(), shown.options())
                .withoutLinks(),
            pictures.title(ctx, shown)));
    pages.show(ctx, "embed", "", model);
  }
}
