package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertStatus;
import org.obzor.alert.Alerts;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Preview;

/** All alerts, and the form for a new one with its preview. */
final class AlertsPage {
  private static final int LATEST = 5;

  private final Pages pages;
  private final Alerts alerts;
  private final AlertForms forms;

  AlertsPage(Pages pages) {
    this.pages = pages;
    this.alerts = pages.parts().alerts();
    this.forms = new AlertForms(pages);
  }

  /**
   * @param state {@code on}, {@code paused} or {@code broken}
   */
  record Row(
      String id,
      String name,
      List<FilterBar.Chip> chips,
      long matches,
      long unread,
      String state,
      @Nullable String broken) {}

  /** The days of a preview as bars. */
  record Days(long most, List<Preview.Day> days) {}

  void show(Context ctx) {
    show(ctx, ctx.queryParamMap(), null, ctx.queryParam("preview") != null);
  }

  void create(Context ctx) {
    Map<String, List<String>> given = ctx.formParamMap();
    if (given.containsKey("preview")) {
      show(ctx, given, null, true);
      return;
    }
    try {
      Alert alert = alerts.create(forms.read(given, true));
      ctx.redirect("/alerts/" + alert.id(), HttpStatus.SEE_OTHER);
    } catch (InvalidInputException e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, given, e, false);
    }
  }

  private void show(
      Context ctx,
      Map<String, List<String>> given,
      @Nullable InvalidInputException error,
      boolean preview) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("alerts", alerts.list().stream().map(status -> row(ctx, status)).toList());
    InvalidInputException wrong = error;
    if (preview) {
      try {
        ArticleQuery query = alerts.query(forms.read(named(given), true));
        preview(ctx, query, model);
      } catch (InvalidInputException e) {
        wrong = e;
      }
    }
    AlertForm form = forms.create(ctx, given, wrong);
    model.put("form", form);
    model.put("open", preview || wrong != null || given.containsKey("q") || !form.name().isEmpty());
    pages.show(ctx, "alerts", "alerts", model);
  }

  private void preview(Context ctx, ArticleQuery query, Map<String, Object> model) {
    Preview preview =
        Preview.of(pages.parts().index(), query, pages.parts().clock().instant(), LATEST);
    long most = preview.days().stream().mapToLong(Preview.Day::count).max().orElse(1);
    model.put("preview", preview);
    model.put("days", new Days(Math.max(1, most), preview.days()));
    model.put("latest", new ArticleRows(pages).rows(ctx, query, preview.latest()));
  }

  /** A preview needs no name. */
  private static Map<String, List<String>> named(Map<String, List<String>> given) {
    Map<String, List<String>> named = new LinkedHashMap<>(given);
    named.put("name", List.of("preview"));
    return named;
  }

  private Row row(Context ctx, AlertStatus status) {
    Alert alert = status.alert();
    InvalidInputException broken = status.broken();
    return new Row(
        alert.id(),
        alert.name(),
        forms.chips(ctx, alert.filters()),
        status.matches(),
        status.unread(),
        broken != null ? "broken" : alert.enabled() ? "on" : "paused",
        broken == null ? null : pages.text(ctx, broken));
  }
}
