package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.obzor.query.Alternative;
import org.obzor.query.Alternatives;
import org.obzor.query.ArticleQuery;
import org.obzor.query.FilterParameters;
import org.obzor.web.WebParts;

/**
 * What a reader may have meant whose query found nothing.
 *
 * @param q the query text it asks, empty where the label says it all
 * @param href the same page for it
 * @param articles how many articles there are
 */
record Instead(String label, String q, String href, long articles) {

  /**
   * @param here the page that has nothing to show for the query
   */
  static List<Instead> of(Context ctx, Pages pages, ArticleQuery query, Address here) {
    WebParts parts = pages.parts();
    return new Alternatives(parts.analyzer(), parts.filters(), parts.index())
        .find(query).stream().map(a -> of(ctx, pages, a, here)).toList();
  }

  private static Instead of(Context ctx, Pages pages, Alternative a, Address here) {
    String key = "instead." + a.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    String dropped = a.dropped().map(part -> pages.reading(ctx, part)).orElse("");
    boolean spelled =
        a.kind() == Alternative.Kind.SPELLING || a.kind() == Alternative.Kind.WORDS_APART;
    return new Instead(
        pages.text(ctx, key, dropped),
        spelled ? a.query().q() : "",
        address(pages, a, here).toString(),
        a.articles());
  }

  /** A rolling period stays one. */
  private static Address address(Pages pages, Alternative a, Address here) {
    Map<String, List<String>> filters =
        new LinkedHashMap<>(FilterParameters.print(a.query(), pages.parts().settings().zone()));
    Address rest = here.without(FilterParameters.NAMES.toArray(String[]::new)).without("cursor");
    if (a.kind() == Alternative.Kind.ALL_TIME) {
      return rest.with("period", "all").with(filters);
    }
    filters.remove("from");
    filters.remove("to");
    for (String name : List.of("from", "to")) {
      List<String> values = here.parameters().get(name);
      if (values != null) {
        filters.put(name, values);
      }
    }
    return rest.with(filters);
  }
}
