package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.obzor.index.By;
import org.obzor.index.Top;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Formats;

/** Makes the bars of top lists. */
final class Panels {
  private static final int COMPARED = 3;

  private final Pages pages;

  Panels(Pages pages) {
    this.pages = pages;
  }

  /**
   * @param sparks the points of each value's line
   * @param without the entity that is left out
   */
  Panel panel(
      Context ctx,
      ArticleQuery query,
      Top top,
      Map<String, String> sparks,
      int rows,
      Optional<String> without) {
    By by = top.by();
    List<Top.Item> items =
        top.items().stream().filter(i -> !without.equals(Optional.of(i.id()))).limit(rows).toList();
    long most = items.stream().mapToLong(Top.Item::articles).max().orElse(1);
    return new Panel(
        by.id(),
        pages.text(ctx, "panel." + by.id()),
        items.stream()
            .map(item -> row(ctx, query, by, item, most, sparks.getOrDefault(item.id(), "")))
            .toList(),
        items.size() < 2
            ? ""
            : CompareOptions.comparing(
                    pages.address("/compare", query),
                    by,
                    items.stream().limit(COMPARED).map(Top.Item::id).toList())
                .toString(),
        ChartFiles.of(ChartFiles.address(pages, ctx, "top", query).with("by", by.id())));
  }

  private Panel.Row row(
      Context ctx, ArticleQuery query, By by, Top.Item item, long most, String spark) {
    Formats formats = pages.formats(ctx);
    Long before = item.previousArticles();
    String trend = trend(item.articles(), before);
    String change =
        switch (trend) {
          case "up", "down" -> formats.difference(item.articles() - (before == null ? 0 : before));
          case "new" -> pages.text(ctx, "trend.new");
          case "same" -> "=";
          default -> "";
        };
    return new Panel.Row(
        item.id(),
        pages.label(ctx, by, item.id(), item.label()),
        pages.address("/articles", Narrow.to(query, by, item.id())).toString(),
        about(by, item.id()),
        item.articles(),
        formats.number(item.articles()),
        formats.percent(item.share()),
        String.format(Locale.ROOT, "%.1f%%", 100.0 * item.articles() / most),
        change,
        trend,
        before == null ? "" : pages.text(ctx, "trend.before", before),
        spark);
  }

  /** How a count moved against the period before. */
  static String trend(long now, @Nullable Long before) {
    if (before == null) {
      return "";
    } else if (before == 0) {
      return now == 0 ? "same" : "new";
    }
    return now > before ? "up" : now < before ? "down" : "same";
  }

  /** The page about an entity; empty where there is none. */
  static String about(By by, String id) {
    return switch (by) {
      case COUNTRY -> "/countries/" + Address.encode(id);
      case PERSON -> "/persons/" + Address.encode(id);
      case TOPIC -> "/topics/" + Address.encode(id);
      // A slash in a path is refused by servers and proxies, even encoded.
      case SOURCE -> id.contains("/") ? "" : "/sources/" + Address.encode(id);
      case LANG, NONE -> "";
    };
  }
}
