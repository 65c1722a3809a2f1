package org.obzor.web.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.obzor.chart.Bar;
import org.obzor.chart.Shading;
import org.obzor.chart.Sheet;
import org.obzor.export.FileName;
import org.obzor.index.Bounds;
import org.obzor.index.By;
import org.obzor.index.Top;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Formats;

/** The map and the top lists as files. */
final class PanelPictures {
  private static final int BARS = 20;
  private static final int ROWS = 1_000;
  private static final int COUNTRIES = 260;

  private final Pages pages;
  private final Rasters rasters;
  private final Captions captions;

  PanelPictures(Pages pages, Rasters rasters) {
    this.pages = pages;
    this.rasters = rasters;
    this.captions = new Captions(pages);
  }

  /** The world, shaded by how many articles name each country. */
  void map(Context ctx) {
    ArticleQuery query = Pictures.query(pages, ctx);
    Top top = pages.parts().index().brief(query, By.COUNTRY, COUNTRIES, 0);
    CountryMap map = new CountryMaps(pages).map(ctx, query, top, new Address("/", Map.of()));
    Map<String, Integer> shades = new HashMap<>();
    map.areas().forEach(area -> shades.put(area.id(), area.shade()));
    Map<Integer, String> steps = new HashMap<>();
    map.steps().forEach(step -> steps.put(step.shade(), step.range()));
    List<String> beyond = map.beyond().stream().map(a -> a.label() + " " + a.count()).toList();
    List<String> notes =
        beyond.isEmpty()
            ? List.of()
            : List.of(pages.text(ctx, "map.beyond") + " " + String.join(", ", beyond));
    Bounds bounds = Bounds.of(pages.parts().index(), query);
    rasters.send(
        ctx,
        name("map", query, bounds),
        sheet(ctx, query, bounds, top, "map.title", notes)
            .of(pages.map(), new Shading(shades, steps)));
  }

  /** The most frequent values of a dimension as bars. */
  void top(Context ctx) {
    ArticleQuery query = Pictures.query(pages, ctx);
    By by = by(ctx);
    Formats formats = pages.formats(ctx);
    Top top = pages.parts().index().brief(query, by, BARS, 0);
    List<Bar> bars =
        top.items().stream()
            .map(item ->
                new Bar(
                    pages.label(ctx, by, item.id(), item.label()),
                    item.articles(),
                    formats.number(item.articles()) + " · " + formats.percent(item.share())))
            .toList();
    List<String> notes = bars.isEmpty() ? List.of(pages.text(ctx, "chart.nothing")) : List.of();
    Bounds bounds = Bounds.of(pages.parts().index(), query);
    rasters.send(
        ctx,
        name("top-" + by.id(), query, bounds),
        sheet(ctx, query, bounds, top, "panel." + by.id(), notes).of(bars));
  }

  /** More than the picture shows: the thousand most frequent. */
  void topTable(Context ctx) throws IOException {
    ArticleQuery query = Pictures.query(pages, ctx);
    By by = by(ctx);
    Top top = pages.parts().index().top(query, by, ROWS);
    List<List<Object>> rows = new ArrayList<>();
    rows.add(
        List.of(by.id() + "_id", by.id(), "articles", "mentions", "previous_articles", "share"));
    for (Top.Item item : top.items()) {
      rows.add(
          List.of(
              item.id(),
              pages.label(ctx, by, item.id(), item.label()),
              item.articles(),
              Objects.requireNonNull(item.mentions()),
              Objects.requireNonNullElse((Object) item.previousArticles(), ""),
              Pictures.part(item.articles(), top.totalArticles())));
    }
    Downloads.table(ctx, FileName.of("top-" + by.id(), query, pages.parts().index()), rows);
  }

  private static By by(Context ctx) {
    By by = Charts.Options.of(ctx.queryParamMap(), By.COUNTRY).by();
    return by == By.NONE ? By.COUNTRY : by;
  }

  private Sheet sheet(
      Context ctx, ArticleQuery query, Bounds bounds, Top top, String title, List<String> notes) {
    List<String> about =
        captions.about(ctx, query, bounds.from(), bounds.to(), null, top.totalArticles());
    return captions.sheet(ctx, query, pages.text(ctx, title), about, notes);
  }

  private static FileName name(String kind, ArticleQuery query, Bounds bounds) {
    return FileName.of(kind, query, bounds.from(), bounds.to());
  }
}
