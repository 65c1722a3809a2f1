package org.obzor.web.api;

import io.javalin.config.RoutesConfig;
import org.obzor.export.ExportFormat;
import org.obzor.web.Json;
import org.obzor.web.Messages;
import org.obzor.web.WebParts;

/** The addresses of the API. */
public final class ApiRoutes {
  private final WebParts parts;
  private final Messages messages;
  private final Json json;

  public ApiRoutes(WebParts parts, Messages messages, Json json) {
    this.parts = parts;
    this.messages = messages;
    this.json = json;
  }

  public void addTo(RoutesConfig routes) {
    Counts counts = new Counts(parts);
    Articles articles = new Articles(parts);
    routes.get("/api/timeline", counts::timeline);
    routes.get("/api/top", counts::top);
    routes.get("/api/cooccurrence", counts::cooccurrence);
    routes.get("/api/articles", articles::list);
    routes.post("/api/articles", new Push(parts.importer(), messages)::take);
    routes.get("/api/articles/{id}", articles::one);
    for (ExportFormat format : ExportFormat.values()) {
      routes.get("/api/mentions." + format.extension(), new Mentions(parts, format)::send);
    }
    QueryHelp help = new QueryHelp(parts, messages);
    routes.get("/api/query", help::read);
    routes.get("/api/suggest", help::suggest);
    routes.get("/api/alternatives", help::alternatives);
    AlertResource alerts = new AlertResource(parts, messages, new Bodies(json.mapper()));
    routes.get("/api/alerts", alerts::list);
    routes.post("/api/alerts", alerts::create);
    routes.post("/api/alerts/preview", alerts::preview);
    routes.get("/api/alerts/{id}", alerts::one);
    routes.put("/api/alerts/{id}", alerts::update);
    routes.delete("/api/alerts/{id}", alerts::delete);
    routes.get("/api/alerts/{id}/matches", alerts::matches);
    routes.get("/alerts/{id}/feed.atom", new AlertFeed(parts)::show);
    routes.get(
        "/api/openapi.json", ctx -> ctx.contentType("application/json").result(OpenApi.read()));
  }
}
