package org.obzor.web.page;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.index.By;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Formats;

/** What a query selects, in words. */
final class Selections {
  private final Pages pages;

  Selections(Pages pages) {
    this.pages = pages;
  }

  /** Query and filters as one line; what is said where there are none. */
  String words(Context ctx, ArticleQuery query) {
    List<String> parts = new ArrayList<>();
    if (!query.q().isBlank()) {
      parts.add(pages.text(ctx, "filter.q") + ": " + pages.reading(ctx, query.text()));
    }
    FilterBars bars = new FilterBars(pages);
    for (By by : FilterBars.DIMENSIONS) {
      List<String> chosen = Narrow.chosen(query, by);
      if (!chosen.isEmpty()) {
        Map<String, String> labels = bars.labels(ctx, by, chosen, null);
        parts.add(
            pages.text(ctx, "filter." + by.id())
                + ": "
                + String.join(
                    ", ", chosen.stream().map(id -> labels.getOrDefault(id, id)).toList()));
      }
    }
    if (!query.tags().isEmpty()) {
      parts.add(pages.text(ctx, "filter.tag") + ": " + String.join(", ", query.tags()));
    }
    if (!query.articles().isEmpty()) {
      parts.add(pages.text(ctx, "filter.article", query.articles().size()));
    }
    if (query.distinct()) {
      parts.add(pages.text(ctx, "filter.distinct.means"));
    }
    return parts.isEmpty() ? pages.text(ctx, "picture.everything") : String.join(" · ", parts);
  }

  /**
   * A period in words, in the query's zone.
   *
   * @param from where the figures begin; null where nothing was found
   * @param to not included
   */
  String period(Context ctx, ArticleQuery query, @Nullable Instant from, @Nullable Instant to) {
    if (from == null || to == null) {
      return pages.text(ctx, "period.all");
    }
    Formats formats = new Formats(pages.locale(ctx), query.zone());
    String first = moment(formats, query.from(), from, query.zone());
    String last = moment(formats, query.to(), to.minusMillis(1), query.zone());
    return first.equals(last) ? first : first + " – " + last;
  }

  /** A bound that nobody set is told by its day. */
  private static String moment(Formats formats, @Nullable Instant bound, Instant at, ZoneId zone) {
    return bound == null ? formats.date(at) : FilterBars.moment(formats, at, zone);
  }
}
