package org.obzor.web.api;

import io.javalin.config.RoutesConfig;
import org.obzor.export.ExportFormat;
import org.obzor.export.ExportRows;
import org.obzor.web.WebParts;
import org.obzor.web.WebTools;

/** The addresses of the API. */
public final class ApiRoutes {
  private final WebTools tools;

  public ApiRoutes(WebTools tools) {
    this.tools = tools;
  }

  public void addTo(RoutesConfig routes) {
    WebParts parts = tools.parts();
    Counts counts = new Counts(parts);
    Articles articles = new Articles(parts);
    routes.get("/api/timeline", counts::timeline);
    routes.get("/api/top", counts::top);
    routes.get("/api/cooccurrence", counts::cooccurrence);
    routes.get("/api/articles", articles::list);
    routes.post("/api/articles", new Push(parts.importer(), tools.messages())::take);
    routes.get("/api/articles/{id}", articles::one);
    ImportResource imports = new ImportResource(parts, tools.messages());
    routes.get("/api/imports", imports::list);
    routes.get("/api/imports/jobs", imports::underWay);
    routes.delete("/api/imports/jobs/{id}", imports::cancel);
    routes.get("/api/articles/{id}/revisions", new RevisionList(parts)::show);
    WatchedExports tickets = new WatchedExports();
    routes.get("/api/exports/{ticket}", tickets::show);
    routes.delete("/api/exports/{ticket}", tickets::cancel);
    for (ExportRows rows : ExportRows.values()) {
      for (ExportFormat format : ExportFormat.values()) {
        Exports exports = new Exports(parts, tickets, rows, format);
        String path = "/api/" + rows.id() + "." + format.extension();
        routes.get(path, exports::send);
        routes.head(path, exports::head);
      }
    }
    QueryHelp help = new QueryHelp(parts, tools.messages());
    routes.get("/api/query", help::read);
    routes.get("/api/suggest", help::suggest);
    routes.get("/api/alternatives", help::alternatives);
    TagResource tags = new TagResource(parts);
    routes.get("/api/tags", tags::list);
    routes.put("/api/articles/{id}/tags/{tag}", tags::add);
    routes.delete("/api/articles/{id}/tags/{tag}", tags::remove);
    addAlerts(routes);
    addCuration(routes);
    addFeeds(routes);
    routes.get(
        "/api/openapi.json", ctx -> ctx.contentType("application/json").result(OpenApi.read()));
  }

  private void addFeeds(RoutesConfig routes) {
    FeedResource feeds = new FeedResource(tools, new Bodies(tools.json().mapper()));
    routes.get("/api/feeds", feeds::list);
    routes.post("/api/feeds", feeds::add);
    routes.get("/api/feeds.opml", feeds::writeOpml);
    routes.post("/api/feeds.opml", feeds::readOpml);
    routes.get("/api/feeds/{id}", feeds::one);
    routes.put("/api/feeds/{id}", feeds::change);
    routes.delete("/api/feeds/{id}", feeds::remove);
    routes.post("/api/feeds/{id}/poll", feeds::pollNow);
  }

  private void addCuration(RoutesConfig routes) {
    WebParts parts = tools.parts();
    Bodies bodies = new Bodies(tools.json().mapper());
    CorrectionResource corrections = new CorrectionResource(parts, bodies);
    routes.get("/api/corrections", corrections::list);
    routes.post("/api/corrections", corrections::decide);
    routes.get("/api/corrections/{id}", corrections::one);
    routes.delete("/api/corrections/{id}", corrections::undo);
    TopicResource topics = new TopicResource(parts, bodies);
    routes.get("/api/topics", topics::list);
    routes.post("/api/topics", topics::add);
    routes.post("/api/topics/preview", topics::preview);
    routes.get("/api/topics/{id}", topics::one);
    routes.put("/api/topics/{id}", topics::change);
    routes.delete("/api/topics/{id}", topics::remove);
    routes.post("/api/topics/{id}/restore", topics::restore);
    routes.get("/api/articles/{id}/topics/{topic}", topics::evidence);
    RecountResource recounts = new RecountResource(parts);
    routes.get("/api/recounts", recounts::list);
    routes.post("/api/recounts", recounts::everything);
  }

  private void addAlerts(RoutesConfig routes) {
    Bodies bodies = new Bodies(tools.json().mapper());
    AlertResource alerts = new AlertResource(tools, bodies);
    InboxResource inbox = new InboxResource(tools);
    routes.get("/api/alerts", alerts::list);
    routes.post("/api/alerts", alerts::create);
    routes.post("/api/alerts/preview", alerts::preview);
    routes.get("/api/alerts/{id}", alerts::one);
    routes.put("/api/alerts/{id}", alerts::update);
    routes.delete("/api/alerts/{id}", alerts::delete);
    routes.get("/api/alerts/{id}/matches", alerts::matches);
    routes.post("/api/alerts/{id}/read", alerts::read);
    routes.post("/api/alerts/{id}/secret", alerts::renew);
    routes.get("/api/inbox", inbox::list);
    routes.get("/api/inbox/unread", inbox::unread);
    MessageResource messages = new MessageResource(tools, bodies);
    routes.get("/api/alerts/{id}/why", messages::why);
    routes.get("/api/alerts/{id}/messages", messages::list);
    routes.post("/api/alerts/{id}/test", messages::test);
    routes.post("/api/messages/{id}/replay", messages::replay);
    routes.get("/alerts/{id}/feed.atom", new AlertFeed(tools)::show);
  }
}
