package org.obzor.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.obzor.article.EntityType;
import org.obzor.web.WebTools;

/** The addresses of all pages. */
public final class PageRoutes {
  private final Pages pages;

  /**
   * @param assets from the name of a style sheet, script or image to its address
   */
  public PageRoutes(WebTools tools, UnaryOperator<String> assets) {
    this.pages = new Pages(tools, assets);
  }

  public void addTo(RoutesConfig routes) {
    Dashboard dashboard = new Dashboard(pages);
    ArticleList list = new ArticleList(pages);
    routes.get("/", dashboard::show);
    routes.get("/articles", list::show);
    routes.get("/articles/{id}", new ArticlePage(pages)::show);
    routes.get("/countries/{id}", new EntityPage(pages, EntityType.COUNTRY)::show);
    routes.get("/persons/{id}", new EntityPage(pages, EntityType.PERSON)::show);
    routes.get("/topics/{id}", new EntityPage(pages, EntityType.TOPIC)::show);
    routes.get("/imports", new ImportsPage(pages)::show);
    AlertsPage alerts = new AlertsPage(pages);
    AlertPage alert = new AlertPage(pages);
    routes.get("/alerts", alerts::show);
    routes.post("/alerts", alerts::create);
    routes.get("/alerts/{id}", alert::show);
    routes.post("/alerts/{id}", alert::update);
    routes.post("/alerts/{id}/pause", alert::pause);
    routes.post("/alerts/{id}/resume", alert::resume);
    routes.post("/alerts/{id}/delete", alert::delete);
    routes.post("/alerts/{id}/read", alert::read);
  }

  /** Tells a reader what went wrong; the status is already set. */
  public void error(Context ctx, String message) {
    pages.show(ctx, "error", "", Map.of("message", message, "status", ctx.statusCode()));
  }
}
