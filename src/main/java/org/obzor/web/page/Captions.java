package org.obzor.web.page;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.chart.Palette;
import org.obzor.chart.Sheet;
import org.obzor.index.Interval;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Formats;
import org.obzor.web.Origin;

/** What stands above and below a picture that is taken away, so that it speaks for itself. */
final class Captions {
  private final Pages pages;

  Captions(Pages pages) {
    this.pages = pages;
  }

  /**
   * What is shown: period, step, zone and number in one line, the selection in another.
   *
   * @param from where the figures begin; null where nothing was found
   * @param to not included
   * @param step null where time has none
   */
  List<String> about(
      Context ctx,
      ArticleQuery query,
      @Nullable Instant from,
      @Nullable Instant to,
      @Nullable Interval step,
      long articles) {
    Selections selections = new Selections(pages);
    List<String> parts = new ArrayList<>();
    parts.add(selections.period(ctx, query, from, to));
    if (step != null) {
      String name = pages.text(ctx, "chart.interval." + step.id());
      parts.add(pages.text(ctx, "picture.step", name.toLowerCase(pages.locale(ctx))));
    }
    parts.add(query.zone().getId());
    String counted = query.distinct() ? "figure.stories" : "figure.articles";
    parts.add(pages.formats(ctx).number(articles) + " " + pages.text(ctx, counted, articles));
    return List.of(String.join(" · ", parts), selections.words(ctx, query));
  }

  /** Where the figures are from, and of when they are. */
  List<String> source(Context ctx, ArticleQuery query) {
    Formats formats = new Formats(pages.locale(ctx), query.zone());
    Instant asOf = query.asOf();
    String source =
        pages.text(
            ctx,
            "picture.source",
            Origin.of(ctx, pages.parts().settings()),
            formats.dateTime(pages.parts().clock().instant()));
    return asOf == null
        ? List.of(source)
        : List.of(source, pages.text(ctx, "filter.as_of", formats.dateTime(asOf)));
  }

  /**
   * A sheet in the reader's language, in the colours the address names.
   *
   * @param notes what is to be known about the figures, above their source
   */
  Sheet sheet(
      Context ctx, ArticleQuery query, String title, List<String> about, List<String> notes) {
    List<String> below = new ArrayList<>(notes);
    below.addAll(source(ctx, query));
    return new Sheet(
        pages.locale(ctx).getLanguage(),
        title,
        about,
        below,
        "dark".equals(ctx.queryParam("theme")) ? Palette.DARK : Palette.LIGHT);
  }
}
