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
import org.obzor.query.InvalidInputException;
import org.obzor.web.Problem;

/** The form of a new alert and of one to be changed, with its preview. */
final class AlertFormPage {
  private final Pages pages;
  private final Alerts alerts;
  private final AlertForms forms;

  AlertFormPage(Pages pages) {
    this.pages = pages;
    this.alerts = pages.parts().alerts();
    this.forms = new AlertForms(pages);
  }

  void fresh(Context ctx) {
    show(ctx, null, ctx.queryParamMap(), null, ctx.queryParam("preview") != null);
  }

  void create(Context ctx) {
    Map<String, List<String>> given = ctx.formParamMap();
    if (asksForMore(given)) {
      show(ctx, null, given, null, given.containsKey("preview"));
      return;
    }
    try {
      Alert alert = alerts.create(forms.read(given, true));
      ctx.redirect("/alerts/" + alert.id(), HttpStatus.SEE_OTHER);
    } catch (InvalidInputException e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, null, given, e, false);
    }
  }

  void edit(Context ctx) {
    show(ctx, find(ctx), null, null, false);
  }

  void update(Context ctx) {
    AlertStatus status = find(ctx);
    Map<String, List<String>> given = ctx.formParamMap();
    if (asksForMore(given)) {
      show(ctx, status, given, null, given.containsKey("preview"));
      return;
    }
    try {
      Alert alert = status.alert();
      if (alerts.update(alert.id(), forms.read(given, alert.enabled())).isEmpty()) {
        throw Problem.notFound();
      }
      ctx.redirect("/alerts/" + alert.id(), HttpStatus.SEE_OTHER);
    } catch (InvalidInputException e) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, status, given, e, false);
    }
  }

  /** Something else than to save. */
  private static boolean asksForMore(Map<String, List<String>> given) {
    return given.containsKey("preview") || given.containsKey("add") || given.containsKey("remove");
  }

  /**
   * @param given null for what is stored
   */
  private void show(
      Context ctx,
      @Nullable AlertStatus status,
      @Nullable Map<String, List<String>> given,
      @Nullable InvalidInputException error,
      boolean preview) {
    Map<String, Object> model = new LinkedHashMap<>();
    InvalidInputException wrong = error;
    if (preview && given != null) {
      try {
        model.put("preview", AlertPreview.of(pages, ctx, forms, given));
      } catch (InvalidInputException e) {
        wrong = e;
      }
    }
    if (wrong == null && status != null && given == null) {
      wrong = status.broken();
    }
    model.put(
        "form",
        status != null
            ? forms.edit(ctx, status.alert(), given, wrong)
            : forms.create(ctx, given == null ? Map.of() : given, wrong));
    model.put("alert", status == null ? null : status.alert());
    pages.show(ctx, "alert-form", "alerts", model);
  }

  private AlertStatus find(Context ctx) {
    return alerts.find(ctx.pathParam("id")).orElseThrow(Problem::notFound);
  }
}
