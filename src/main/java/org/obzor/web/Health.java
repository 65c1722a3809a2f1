package org.obzor.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.obzor.index.ArticleIndex;
import org.obzor.index.Sort;
import org.obzor.ingest.Ledger;
import org.obzor.ingest.LedgerFilter;
import org.obzor.query.ArticleQuery;

/** Whether Obzor lives, whether it can answer, and its figures for Prometheus. */
final class Health {
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final BooleanSupplier elasticsearch;
  private final ArticleIndex index;
  private final Ledger imports;
  private final Counters counters;
  private final ArticleQuery everything;

  Health(WebParts parts, Counters counters) {
    this.elasticsearch = parts.elasticsearch();
    this.index = parts.index();
    this.imports = parts.imports();
    this.counters = counters;
    this.everything = ArticleQuery.all(parts.settings().zone());
  }

  void addTo(RoutesConfig routes) {
    routes.get("/health/live", ctx -> ctx.json(Map.of("status", "up")));
    routes.get("/health/ready", this::ready);
    routes.get("/metrics", this::metrics);
  }

  private void ready(Context ctx) {
    if (!elasticsearch.getAsBoolean()) {
      ctx.header("Retry-After", "5");
      throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, "web.unavailable");
    }
    ctx.json(Map.of("status", "ready"));
  }

  private void metrics(Context ctx) {
    boolean up = elasticsearch.getAsBoolean();
    StringBuilder out = new StringBuilder();
    gauge(out, "obzor_elasticsearch_up", "Whether Elasticsearch answers.", up ? 1 : 0);
    if (up) {
      long articles = index.list(everything, Sort.NEWEST, 0, null).total();
      gauge(out, "obzor_articles", "Articles in the index.", articles);
      gauge(
          out,
          "obzor_imports",
          "Entries in the ledger.",
          imports.list(LedgerFilter.ALL, 1, null).total());
    }
    counters.appendTo(out);
    ctx.contentType(PROMETHEUS).result(out.toString());
  }

  private static void gauge(StringBuilder out, String name, String help, long value) {
    out.append("# HELP ").append(name).append(' ').append(help).append('\n');
    out.append("# TYPE ").append(name).append(" gauge\n");
    out.append(name).append(' ').append(value).append('\n');
  }
}
