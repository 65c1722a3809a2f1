package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.obzor.article.EntityType;
import org.obzor.index.By;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Problem;

/** One country, person or topic: how often it is named, when, where and with whom. */
final class EntityPage {
  private final Pages pages;
  private final EntityType type;
  private final By by;

  EntityPage(Pages pages, EntityType type) {
    this.pages = pages;
    this.type = type;
    this.by = By.valueOf(type.name());
  }

  void show(Context ctx) {
    String id = ctx.pathParam("id");
    String label = label(ctx, id).orElseThrow(Problem::notFound);
    PageRequest request = pages.read(ctx);
    ArticleQuery asked = request.query();
    if (asked == null) {
      asked = ArticleQuery.all(pages.parts().settings().zone());
    }
    ArticleQuery query = Narrow.with(asked, by, List.of(id));
    Charts.Options options = Charts.Options.of(ctx.queryParamMap(), By.NONE);
    Map<String, List<String>> filters = new LinkedHashMap<>(request.filters());
    filters.remove(by.id());
    Address here = Overview.here(new Address(Panels.about(by, id), filters), options, By.NONE);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("label", label);
    model.put("type", pages.text(ctx, "type." + type.id()));
    model.put("periods", new FilterBars(pages).periods(ctx, request, here));
    model.put("dashboard", pages.address("/", query).toString());
    model.putAll(new Overview(pages).of(ctx, query, here, options, Optional.of(id)).model());
    pages.show(ctx, "entity", "", model);
  }

  /** What it is called; empty if nobody has ever named it and it is in no catalogue. */
  private Optional<String> label(Context ctx, String id) {
    String stored = pages.parts().index().labels(type, List.of(id)).getOrDefault(id, "");
    return Optional.of(pages.label(ctx, by, id, stored)).filter(label -> !label.isBlank());
  }
}
