package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.index.Extent;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Formats;

/** The headline figures: articles, their share of all, stories, sources. */
final class Figures {
  private final Pages pages;

  Figures(Pages pages) {
    this.pages = pages;
  }

  /**
   * @param name what is counted, in the number's plural form
   * @param change difference to the period before, written; empty where there is none
   * @param note more in words, empty for nothing
   */
  record Figure(String id, String value, String name, String change, String trend, String note) {}

  /** A number of what the query counts, articles or stories, in words. */
  static String counted(Pages pages, Context ctx, ArticleQuery query, long number) {
    String name = query.distinct() ? "figure.stories" : "figure.articles";
    return pages.formats(ctx).number(number) + " " + pages.text(ctx, name, number);
  }

  /**
   * @param around all articles of the period; the query's of the period before, if there is one
   */
  List<Figure> figures(Context ctx, ArticleQuery query, Extent extent, List<Long> around) {
    List<Figure> figures =
        new ArrayList<>(figures(ctx, extent, around.size() > 1 ? around.get(1) : null));
    long all = around.getFirst();
    if (all > 0 && !query.equals(query.whole())) {
      String share = pages.formats(ctx).percent((double) extent.articles() / all);
      String of = pages.text(ctx, "figure.share", all);
      figures.add(1, new Figure("share", share, of, "", "", ""));
    }
    return figures;
  }

  /**
   * @param previous articles of the period before, null if there is none
   */
  List<Figure> figures(Context ctx, Extent extent, @Nullable Long previous) {
    long articles = extent.articles();
    long stories = extent.stories();
    long sources = extent.sources();
    Formats formats = pages.formats(ctx);
    String trend = Panels.trend(articles, previous);
    boolean moved = trend.equals("up") || trend.equals("down");
    String change = moved && previous != null ? formats.difference(articles - previous) : "";
    String note = previous == null ? "" : pages.text(ctx, "trend.before", previous);
    return List.of(
        new Figure(
            "articles",
            formats.number(articles),
            pages.text(ctx, "figure.articles", articles),
            change,
            trend,
            note),
        new Figure(
            "stories",
            (extent.storiesExact() ? "" : "≈ ") + formats.number(stories),
            pages.text(ctx, "figure.stories", stories),
            "",
            "",
            ""),
        new Figure(
            "sources",
            formats.number(sources),
            pages.text(ctx, "figure.sources", sources),
            "",
            "",
            ""));
  }
}
