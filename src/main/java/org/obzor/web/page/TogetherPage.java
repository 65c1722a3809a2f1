package org.obzor.web.page;

import io.javalin.http.Context;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.obzor.export.FileName;
import org.obzor.index.ArticleIndex;
import org.obzor.index.By;
import org.obzor.index.Cooccurrence;
import org.obzor.index.Network;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Parallel;

/** Who and what is named in the same articles. */
final class TogetherPage {
  private final Pages pages;

  TogetherPage(Pages pages) {
    this.pages = pages;
  }

  void show(Context ctx) {
    pages.show(ctx, "together", "together", model(ctx, pages.readOrRefuse(ctx)));
  }

  private Map<String, Object> model(Context ctx, PageRequest request) {
    TogetherOptions options = TogetherOptions.of(ctx.queryParamMap());
    Address here = options.on(new Address("/together", request.filters()));
    ArticleQuery query = request.query();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("query", query);
    if (query == null) {
      model.put("filters", new FilterBars(pages).bar(ctx, request, here, Map.of()));
      return model;
    }
    ArticleIndex index = pages.parts().index();
    try (Parallel parallel = new Parallel()) {
      Supplier<Cooccurrence> table = parallel.ask(() -> options.table(index, query));
      Supplier<Network> network = parallel.ask(() -> options.network(index, query));
      Tops choices = Tops.choices(parallel, index, query, Tops.of(parallel, index, query, 0));
      long total = table.get().total();
      model.put("total", total);
      model.put("heat", new HeatMaps(pages).map(ctx, query, table.get(), options, here));
      model.put(
          "network", new NetworkPictures(pages).picture(ctx, query, network.get(), options, here));
      model.put("instead", total > 0 ? List.of() : Instead.of(ctx, pages, query, here));
      model.put("filters", new FilterBars(pages).bar(ctx, request, here, choices.all()));
    }
    model.put("everything", here.without("from", "to").with("period", "all").toString());
    return model;
  }

  /** The table as a file, with all articles of each row and column beside the cells. */
  void table(Context ctx) throws IOException {
    ArticleQuery query = Pictures.query(pages, ctx);
    ArticleIndex index = pages.parts().index();
    TogetherOptions options = TogetherOptions.of(ctx.queryParamMap());
    String kind = "together-" + options.rows().id() + "-" + options.columns().id();
    Downloads.table(
        ctx, FileName.of(kind, query, index), rows(ctx, options.table(index, query), options));
  }

  private List<List<Object>> rows(Context ctx, Cooccurrence table, TogetherOptions options) {
    List<Object> head =
        new ArrayList<>(
            List.of(
                options.rows().id() + "_id",
                options.rows().id(),
                pages.text(ctx, "heat.csv.articles")));
    List<Object> all = new ArrayList<>(List.of("", pages.text(ctx, "heat.csv.all"), table.total()));
    table
        .columns()
        .forEach(column -> {
          head.add(label(ctx, options.columns(), column));
          all.add(column.articles());
        });
    List<List<Object>> rows = new ArrayList<>(List.of(head, all));
    for (int r = 0; r < table.rows().size(); r++) {
      Cooccurrence.Label label = table.rows().get(r);
      List<Object> row =
          new ArrayList<>(List.of(label.id(), label(ctx, options.rows(), label), label.articles()));
      for (int c = 0; c < table.columns().size(); c++) {
        row.add(options.ratio() ? number("%.3f", table.lift(r, c)) : (Object) table.count(r, c));
      }
      rows.add(row);
    }
    return rows;
  }

  private static BigDecimal number(String format, double value) {
    return new BigDecimal(String.format(Locale.ROOT, format, value));
  }

  private String label(Context ctx, By by, Cooccurrence.Label label) {
    return pages.label(ctx, by, label.id(), label.label());
  }
}
