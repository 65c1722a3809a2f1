package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.export.Export;
import org.obzor.index.ArticleIndex;
import org.obzor.index.ArticlePage;
import org.obzor.index.By;
import org.obzor.index.Extent;
import org.obzor.index.Sort;
import org.obzor.index.Top;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Parallel;

/** The articles that match the filters, page by page. */
final class ArticleList {
  private static final int SIZE = 25;
  private static final int KNOWN_TAGS = 200;
  private static final String STORY = "story";

  private final Pages pages;

  ArticleList(Pages pages) {
    this.pages = pages;
  }

  void show(Context ctx) {
    pages.show(ctx, "articles", "articles", model(ctx, pages.readOrRefuse(ctx)));
  }

  private Map<String, Object> model(Context ctx, PageRequest request) {
    Sort sort = sort(ctx);
    Address here =
        new Address("/articles", request.filters())
            .with("sort", sort == Sort.NEWEST ? "" : sort.id())
            .with("group", isGrouped(ctx) ? STORY : "");
    ArticleQuery query = request.query();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("query", query);
    if (query == null) {
      model.put("filters", new FilterBars(pages).bar(ctx, request, here, Map.of()));
      return model;
    }
    String cursor = ctx.queryParam("cursor");
    boolean grouped = isGrouped(ctx) || query.distinct();
    Asked asked = ask(query, grouped, sort, cursor);
    ArticlePage page = asked.page();
    model.put("filters", new FilterBars(pages).bar(ctx, request, here, asked.values()));
    model.put("total", page.total());
    List<Figures.Figure> figures = new Figures(pages).figures(ctx, asked.extent(), null);
    String listed = grouped ? "stories" : "articles";
    model.put("found", figures.stream().filter(f -> f.id().equals(listed)).toList());
    model.put("beside", figures.stream().filter(f -> !f.id().equals(listed)).toList());
    model.put("instead", page.total() > 0 ? List.of() : Instead.of(ctx, pages, query, here));
    model.put("articles", new ArticleRows(pages).rows(ctx, query, page.articles()));
    model.put("others", grouped ? new OtherArticles(pages).of(ctx, query, page.articles()) : null);
    model.put(
        "tagged", pages.parts().tags().of(page.articles().stream().map(Article::id).toList()));
    model.put("selectable", true);
    model.put("tags", pages.parts().tags().all().keySet().stream().limit(KNOWN_TAGS).toList());
    model.put("did", Selected.did(ctx, pages));
    model.put("back", here.with("cursor", cursor == null ? "" : cursor).toString());
    model.put("groups", query.distinct() ? List.of() : groups(ctx, here, grouped));
    model.put("first", cursor == null ? "" : here.toString());
    model.put("next", page.next() == null ? "" : here.with("cursor", page.next()).toString());
    model.put("sorts", sorts(ctx, here, sort));
    model.put("links", Links.of(pages, query, asked.sizes()));
    model.put("dashboard", pages.address("/", query).toString());
    model.put("everything", here.without("from", "to", "period").toString());
    return model;
  }

  private static boolean isGrouped(Context ctx) {
    return STORY.equals(ctx.queryParam("group"));
  }

  private List<Choice> groups(Context ctx, Address here, boolean grouped) {
    return List.of(
        new Choice("", pages.text(ctx, "group.none"), here.with("group", "").toString(), !grouped),
        new Choice(
            STORY, pages.text(ctx, "group.story"), here.with("group", STORY).toString(), grouped));
  }

  /** A cursor of another day's list begins anew. */
  private ArticlePage page(ArticleQuery query, Sort sort, @Nullable String cursor) {
    try {
      return pages.parts().index().list(query, sort, SIZE, cursor);
    } catch (InvalidInputException e) {
      return pages.parts().index().list(query, sort, SIZE, null);
    }
  }

  /**
   * @param values what each filter could be changed to
   */
  private record Asked(ArticlePage page, Extent extent, Export.Sizes sizes, Map<By, Top> values) {}

  /** Everything at once. */
  private Asked ask(ArticleQuery query, boolean grouped, Sort sort, @Nullable String cursor) {
    ArticleIndex index = pages.parts().index();
    try (Parallel parallel = new Parallel()) {
      Supplier<ArticlePage> page =
          parallel.ask(() -> page(query.withDistinct(grouped), sort, cursor));
      Supplier<Extent> extent = parallel.ask(() -> index.extent(query));
      Supplier<Export.Sizes> sizes = parallel.ask(() -> Links.sizes(pages, query));
      Tops values = Tops.choices(parallel, index, query, Tops.of(parallel, index, query, 0));
      return new Asked(page.get(), extent.get(), sizes.get(), values.all());
    }
  }

  private List<Choice> sorts(Context ctx, Address here, Sort current) {
    return List.of(Sort.values()).stream()
        .map(sort ->
            new Choice(
                sort.id(),
                pages.text(ctx, "sort." + sort.id()),
                here.with("sort", sort.id()).toString(),
                sort == current))
        .toList();
  }

  private static Sort sort(Context ctx) {
    for (Sort sort : Sort.values()) {
      if (sort.name().toLowerCase(Locale.ROOT).equals(ctx.queryParam("sort"))) {
        return sort;
      }
    }
    return Sort.NEWEST;
  }
}
