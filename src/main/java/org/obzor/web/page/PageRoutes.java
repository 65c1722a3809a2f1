package org.obzor.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.obzor.chart.WorldMap;
import org.obzor.export.ExportFormat;
import org.obzor.index.By;
import org.obzor.web.WebTools;

/** The addresses of all pages. */
public final class PageRoutes {
  private final Pages pages;

  /**
   * @param assets from the name of a style sheet, script or image to its address
   */
  public PageRoutes(WebTools tools, UnaryOperator<String> assets, WorldMap map) {
    this.pages = new Pages(tools, assets, map);
  }

  public void addTo(RoutesConfig routes) {
    Dashboard dashboard = new Dashboard(pages);
    ArticleList list = new ArticleList(pages);
    routes.get("/", dashboard::show);
    routes.get("/articles", list::show);
    routes.post("/selected", new Selected(pages)::act);
    routes.get("/articles/{id}", new ArticlePage(pages)::show);
    routes.get("/countries/{id}", new EntityPage(pages, By.COUNTRY)::show);
    routes.get("/persons/{id}", new EntityPage(pages, By.PERSON)::show);
    TogetherPage together = new TogetherPage(pages);
    routes.get("/together", together::show);
    ComparePage compare = new ComparePage(pages);
    routes.get("/compare", compare::show);
    for (ExportFormat format : Downloads.TABLES) {
      String ending = "." + format.extension();
      routes.get("/together" + ending, together::table);
      routes.get("/charts/heat" + ending, together::table);
      routes.get("/compare" + ending, compare::table);
      routes.get("/charts/compare" + ending, compare::table);
    }
    routes.get("/sources/{id}", new EntityPage(pages, By.SOURCE)::show);
    routes.get("/briefing", new BriefingPage(pages)::show);
    ImportsPage imports = new ImportsPage(pages);
    routes.get("/imports", imports::show);
    routes.post("/imports/jobs/{id}/cancel", imports::cancel);
    for (ExportFormat format : Downloads.TABLES) {
      routes.get("/imports." + format.extension(), imports::table);
    }
    addSources(routes);
    addPictures(routes);
    addAlerts(routes);
    addCuration(routes);
    addViews(routes);
  }

  private void addSources(RoutesConfig routes) {
    SourcesPage sources = new SourcesPage(pages);
    routes.get("/sources", sources::show);
    routes.post("/sources", sources::add);
    routes.get("/sources.opml", sources::writeOpml);
    routes.post("/sources/opml", sources::readOpml);
    routes.post("/sources/{id}/poll", sources::pollNow);
    routes.post("/sources/{id}/pause", sources::pause);
    routes.post("/sources/{id}/resume", sources::resume);
    routes.post("/sources/{id}/settings", sources::update);
    routes.post("/sources/{id}/remove", sources::remove);
  }

  private void addViews(RoutesConfig routes) {
    ViewsPage views = new ViewsPage(pages);
    routes.get("/views", views::show);
    routes.post("/views", views::save);
    routes.get("/v/{id}", views::open);
    routes.post("/views/{id}/start", views::start);
    routes.post("/views/{id}/name", views::rename);
    routes.post("/views/{id}/remove", views::remove);
  }

  private void addPictures(RoutesConfig routes) {
    Rasters rasters = new Rasters();
    Pictures pictures = new Pictures(pages, rasters);
    PanelPictures panels = new PanelPictures(pages, rasters);
    TogetherPictures together = new TogetherPictures(pages, rasters);
    ComparePictures comparing = new ComparePictures(pages, rasters);
    for (String ending : List.of(".svg", ".png")) {
      routes.get("/charts/timeline" + ending, pictures::timeline);
      routes.get("/charts/map" + ending, panels::map);
      routes.get("/charts/top" + ending, panels::top);
      routes.get("/charts/heat" + ending, together::heat);
      routes.get("/charts/network" + ending, together::network);
      routes.get("/charts/compare" + ending, comparing::chart);
    }
    PanelTables tables = new PanelTables(pages);
    for (ExportFormat format : Downloads.TABLES) {
      String ending = "." + format.extension();
      routes.get("/charts/timeline" + ending, pictures::timelineTable);
      routes.get("/charts/top" + ending, panels::topTable);
      routes.get("/charts/network" + ending, together::networkTable);
      routes.get("/charts/movers" + ending, tables::movers);
      routes.get("/charts/stories" + ending, tables::stories);
    }
    routes.get("/embed/timeline", new EmbedPage(pages, pictures)::timeline);
  }

  private void addCuration(RoutesConfig routes) {
    CorrectionForm asking = new CorrectionForm(pages);
    CorrectionsPage corrections = new CorrectionsPage(pages);
    TopicsPage topics = new TopicsPage(pages);
    TopicFormPage form = new TopicFormPage(pages);
    routes.get("/corrections", corrections::show);
    routes.post("/corrections", asking::decide);
    routes.get("/corrections/new", asking::ask);
    routes.get("/corrections/{id}", corrections::one);
    routes.post("/corrections/recount", corrections::everythingAgain);
    routes.post("/corrections/{id}/undo", corrections::undo);
    routes.get("/topics", topics::show);
    routes.post("/topics", form::create);
    // No topic is called so: ids begin with a letter or a digit.
    routes.get("/topics/_new", form::fresh);
    routes.get("/topics/{id}", new EntityPage(pages, By.TOPIC)::show);
    routes.get("/topics/{id}/edit", form::edit);
    routes.post("/topics/{id}/edit", form::update);
    routes.post("/topics/{id}/remove", topics::remove);
    routes.post("/topics/{id}/restore", topics::restore);
  }

  private void addAlerts(RoutesConfig routes) {
    AlertsPage all = new AlertsPage(pages);
    AlertFormPage form = new AlertFormPage(pages);
    AlertPage alert = new AlertPage(pages);
    AlertActions actions = new AlertActions(pages, alert);
    WhyPage why = new WhyPage(pages);
    UnsubscribePage unsubscribe = new UnsubscribePage(pages);
    routes.get("/alerts", all::show);
    routes.post("/alerts", form::create);
    routes.get("/alerts/new", form::fresh);
    routes.get("/alerts/why", why::choose);
    routes.post("/alerts/read", all::read);
    routes.get("/alerts/{id}", alert::show);
    routes.post("/alerts/{id}", form::update);
    routes.get("/alerts/{id}/edit", form::edit);
    routes.get("/alerts/{id}/why", why::show);
    routes.post("/alerts/{id}/pause", actions::pause);
    routes.post("/alerts/{id}/resume", actions::resume);
    routes.post("/alerts/{id}/mute", actions::mute);
    routes.post("/alerts/{id}/delete", actions::delete);
    routes.post("/alerts/{id}/read", actions::read);
    routes.post("/alerts/{id}/secret", actions::renew);
    routes.post("/alerts/{id}/test", actions::test);
    routes.post("/alerts/{id}/messages/{message}/replay", actions::replay);
    routes.get("/alerts/{id}/unsubscribe", unsubscribe::ask);
    routes.post("/alerts/{id}/unsubscribe", unsubscribe::end);
  }

  /** Tells a reader what went wrong; the status is already set. */
  public void error(Context ctx, String message) {
    pages.show(ctx, "error", "", Map.of("message", message, "status", ctx.statusCode()));
  }
}
