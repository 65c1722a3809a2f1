package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.index.By;
import org.obzor.index.Sort;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Problem;

/** One country, person, topic or source: how often it is named, when, where and with whom. */
final class EntityPage {
  private final Pages pages;
  private final By by;

  EntityPage(Pages pages, By by) {
    this.pages = pages;
    this.by = by;
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
    model.put("type", pages.text(ctx, "type." + by.id()));
    model.put("kind", by.id());
    if (by != By.SOURCE) {
      addCuration(ctx, EntityType.valueOf(by.name()), id, label, model);
    }
    model.put("ends", ends(ctx, query));
    model.put("periods", new FilterBars(pages).periods(ctx, request, here));
    model.put("dashboard", pages.address("/", query).toString());
    model.put(
        "compare",
        CompareOptions.comparing(new Address("/compare", filters), by, List.of(id)).toString());
    model.putAll(new Overview(pages).of(ctx, query, here, options, Optional.of(id)).model());
    pages.show(ctx, "entity", "", model);
  }

  /**
   * When it was named first and last, whatever the period.
   *
   * @param name what the link says
   */
  record End(String name, String title, String href, String lang) {}

  private List<End> ends(Context ctx, ArticleQuery query) {
    ArticleQuery ever = query.withPeriod(null, null);
    List<End> ends = new ArrayList<>();
    for (Sort sort : List.of(Sort.OLDEST, Sort.NEWEST)) {
      for (Article article : pages.parts().index().list(ever, sort, 1, null).articles()) {
        ends.add(
            new End(
                pages.text(ctx, "entity." + sort.id(), pages.formats(ctx).published(article)),
                article.title(),
                "/articles/" + Address.encode(article.id()),
                article.lang()));
      }
    }
    return ends;
  }

  private boolean known(String source) {
    ArticleQuery all = ArticleQuery.all(pages.parts().settings().zone());
    return pages
            .parts()
            .index()
            .list(all.withSources(List.of(source)), Sort.NEWEST, 0, null)
            .total()
        > 0;
  }

  /** What is known of a person, what was decided about the entity, and what can be. */
  private void addCuration(
      Context ctx, EntityType type, String id, String label, Map<String, Object> model) {
    CorrectionLists lists = new CorrectionLists(pages);
    boolean person = type == EntityType.PERSON;
    String into = person ? pages.parts().curation().countedAs(id) : id;
    model.put("id", id);
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
    if (by == By.SOURCE) {
      return known(id) ? Optional.of(id) : Optional.empty();
    }
    EntityType type = EntityType.valueOf(by.name());
    String stored = pages.parts().index().labels(type, List.of(id)).getOrDefault(id, "");
    return Optional.of(pages.label(ctx, by, id, stored)).filter(label -> !label.isBlank());
  }
}
