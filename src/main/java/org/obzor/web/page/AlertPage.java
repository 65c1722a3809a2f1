package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertMatch;
import org.obzor.alert.AlertMatchPage;
import org.obzor.alert.AlertSettings;
import org.obzor.alert.AlertStatus;
import org.obzor.alert.Alerts;
import org.obzor.article.Article;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Problem;

/** One alert: its inbox, its settings, and what can be done with it. */
final class AlertPage {
  private static final int SIZE = 25;

  private final Pages pages;
  private final Alerts alerts;
  private final AlertForms forms;

  AlertPage(Pages pages) {
    this.pages = pages;
    this.alerts = pages.parts().alerts();
    this.forms = new AlertForms(pages);
  }

  void show(Context ctx) {
    show(ctx, find(ctx), null, null);
  }

  void update(Context ctx) {
    AlertStatus status = find(ctx);
    Map<String, List<String>> given = ctx.formParamMap();
    try {
      change(status.alert(), forms.read(given, status.alert().enabled()));
      back(ctx, status.alert());
    } catch (InvalidInputException e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, status, given, e);
    }
  }

  void pause(Context ctx) {
    enable(ctx, false);
  }

  void resume(Context ctx) {
    enable(ctx, true);
  }

  void delete(Context ctx) {
    if (!alerts.delete(find(ctx).alert().id())) {
      throw Problem.notFound();
    }
    ctx.redirect("/alerts", HttpStatus.SEE_OTHER);
  }

  void read(Context ctx) {
    Alert alert = find(ctx).alert();
    alerts.markRead(alert.id());
    back(ctx, alert);
  }

  private void enable(Context ctx, boolean enabled) {
    Alert alert = find(ctx).alert();
    change(alert, alert.settings().withEnabled(enabled));
    back(ctx, alert);
  }

  private void change(Alert alert, AlertSettings draft) {
    if (alerts.update(alert.id(), draft).isEmpty()) {
      throw Problem.notFound();
    }
  }

  private static void back(Context ctx, Alert alert) {
    ctx.redirect("/alerts/" + alert.id(), HttpStatus.SEE_OTHER);
  }

  private void show(
      Context ctx,
      AlertStatus status,
      @Nullable Map<String, List<String>> given,
      @Nullable InvalidInputException error) {
    Alert alert = status.alert();
    String cursor = ctx.queryParam("cursor");
    AlertMatchPage page = alerts.matches(alert.id(), SIZE, cursor);
    InvalidInputException broken = status.broken();
    Address here = new Address("/alerts/" + alert.id(), Map.of());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("alert", alert);
    model.put("total", status.matches());
    model.put("unread", status.unread());
    model.put("broken", broken == null ? null : pages.text(ctx, broken));
    model.put("chips", forms.chips(ctx, alert.filters()));
    model.put("form", forms.edit(ctx, alert, given, error));
    model.put("articles", articles(ctx, alert, page));
    model.put("fresh", cursor == null ? Math.min(status.unread(), SIZE) : 0L);
    model.put("first", cursor == null ? "" : here.toString());
    model.put("next", page.next() == null ? "" : here.with("cursor", page.next()).toString());
    model.put(
        "search", broken == null ? pages.address("/articles", alerts.query(alert)).toString() : "");
    pages.show(ctx, "alert", "alerts", model);
  }

  /** Those of a page of matches that are stored already, with what matched marked. */
  private List<ArticleRow> articles(Context ctx, Alert alert, AlertMatchPage page) {
    List<String> ids = page.matches().stream().map(AlertMatch::articleId).toList();
    Map<String, Article> found = pages.parts().index().findAll(ids);
    List<Article> articles = ids.stream().map(found::get).filter(Objects::nonNull).toList();
    return new ArticleRows(pages).rows(ctx, query(alert), articles);
  }

  private ArticleQuery query(Alert alert) {
    try {
      return alerts.query(alert);
    } catch (InvalidInputException e) {
      return ArticleQuery.all(pages.parts().settings().zone());
    }
  }

  private AlertStatus find(Context ctx) {
    return alerts.find(ctx.pathParam("id")).orElseThrow(Problem::notFound);
  }
}
