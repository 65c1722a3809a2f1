package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.AlertStatus;
import org.obzor.alert.Alerts;

/** All alerts and all they had to tell. */
final class AlertsPage {
  private static final int SIZE = 25;

  private final Pages pages;
  private final Alerts alerts;
  private final AlertForms forms;

  AlertsPage(Pages pages) {
    this.pages = pages;
    this.alerts = pages.parts().alerts();
    this.forms = new AlertForms(pages);
  }

  void show(Context ctx) {
    if (ctx.queryParam("q") != null || ctx.queryParam("preview") != null) {
      ctx.redirect(new Address("/alerts/new", ctx.queryParamMap()).toString());
      return;
    }
    Map<String, AlertStatus> all = pages.tools().inbox().alerts();
    String tag = ctx.queryParam("tag");
    Map<String, AlertStatus> shown = new LinkedHashMap<>();
    Map<String, Integer> tags = new TreeMap<>();
    all.forEach((id, status) -> {
      List<String> own = status.alert().settings().tags();
      own.forEach(t -> tags.merge(t, 1, Integer::sum));
      if (tag == null || own.contains(tag)) {
        shown.put(id, status);
      }
    });
    Map<String, Long> dead = pages.parts().notifier().deadCounts();
    InboxRows.Rows inbox = new InboxRows(pages).rows(ctx, shown, null, SIZE);
    Address here = new Address("/alerts", Map.of()).with("tag", tag == null ? "" : tag);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put(
        "alerts",
        shown.values().stream()
            .map(s -> AlertRow.of(pages, ctx, forms, s, dead.getOrDefault(s.alert().id(), 0L)))
            .toList());
    model.put("none", all.isEmpty());
    model.put("tags", tags(ctx, tags, tag));
    model.put("unread", shown.values().stream().mapToLong(AlertStatus::unread).sum());
    model.put("inbox", inbox.rows());
    model.put("first", ctx.queryParam("cursor") == null ? "" : here.toString());
    model.put("next", inbox.next() == null ? "" : here.with("cursor", inbox.next()).toString());
    pages.show(ctx, "alerts", "alerts", model);
  }

  private List<Choice> tags(Context ctx, Map<String, Integer> tags, @Nullable String chosen) {
    if (tags.isEmpty()) {
      return List.of();
    }
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", pages.text(ctx, "alerts.tags.all"), "/alerts", chosen == null));
    tags.forEach((tag, count) ->
        choices.add(
            new Choice(
                tag,
                tag + " · " + count,
                new Address("/alerts", Map.of()).with("tag", tag).toString(),
                tag.equals(chosen))));
    return choices;
  }

  /** Takes all that all alerts have told as read. */
  void read(Context ctx) {
    for (AlertStatus status : alerts.list()) {
      if (status.unread() > 0) {
        alerts.markRead(status.alert().id());
      }
    }
    pages.tools().unread().forget();
    ctx.redirect("/alerts", HttpStatus.SEE_OTHER);
  }
}
