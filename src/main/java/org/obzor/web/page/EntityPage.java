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
    addCuration(ctx, id, label, model);
    model.put("periods", new FilterBars(pages).periods(ctx, request, here));
    model.put("dashboard", pages.address("/", query).toString());
    model.put(
        "compare",
        CompareOptions.comparing(new Address("/compare", filters), by, List.of(id)).toString());
    model.putAll(new Overview(pages).of(ctx, query, here, options, Optional.of(id)).model());
    pages.show(ctx, "entity", "", model);
  }

  /** What is known of a person, what was decided about the entity, and what can be. */
  private void addCuration(Context ctx, String id, String label, Map<String, Object> model) {
    CorrectionLists lists = new CorrectionLists(pages);
    boolean person = type == EntityType.PERSON;
    String into = person ? pages.parts().curation().countedAs(id) : id;
    model.put("id", id);
    model.put("kind", type.id());
    model.put("office", person ? pages.office(ctx, id) : "");
    model.put("officesAsOf", pages.parts().labels().officesAsOf());
    model.put(
        "names",
        pages.parts().labels().names(id).stream().filter(name -> !name.equals(label)).toList());
    model.put("countedAs", into.equals(id) ? "" : Panels.about(by, into));
    model.put("countedAsLabel", into.equals(id) ? "" : label(ctx, into).orElse(into));
    model.put("decisions", lists.about(ctx, type, id));
    model.put("justDone", lists.justDone(ctx));
    model.put(
        "back",
        new Address(Panels.about(by, id), ctx.queryParamMap())
            .without("corrected", "ui")
            .toString());
  }

  /** What it is called; empty if nobody has ever named it and it is in no catalogue. */
  private Optional<String> label(Context ctx, String id) {
    String stored = pages.parts().index().labels(type, List.of(id)).getOrDefault(id, "");
    return Optional.of(pages.label(ctx, by, id, stored)).filter(label -> !label.isBlank());
  }
}
