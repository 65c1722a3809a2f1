package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertSettings;
import org.obzor.alert.AlertStatus;
import org.obzor.alert.Alerts;
import org.obzor.notify.Notifier;
import org.obzor.web.AlertFeedAddress;
import org.obzor.web.Origin;
import org.obzor.web.Problem;

/** One alert: what it had to tell, how it tells it, and what became of its messages. */
final class AlertPage {
  private static final int SIZE = 25;
  private static final int MESSAGES = 20;

  private final Pages pages;
  private final Alerts alerts;
  private final AlertForms forms;

  AlertPage(Pages pages) {
    this.pages = pages;
    this.alerts = pages.parts().alerts();
    this.forms = new AlertForms(pages);
  }

  /**
   * How a test message fared.
   *
   * @param fault why it was not sent, empty if it was
   */
  record Tested(String channel, String fault) {}

  /** A place where messages go. */
  record Place(String channel, String label, boolean mail) {}

  void show(Context ctx) {
    show(ctx, null);
  }

  /**
   * @param tested what was just tried, null for nothing
   */
  void show(Context ctx, @Nullable Tested tested) {
    AlertStatus status = alerts.find(ctx.pathParam("id")).orElseThrow(Problem::notFound);
    Alert alert = status.alert();
    AlertSettings settings = alert.settings();
    Notifier notifier = pages.parts().notifier();
    Address here = new Address("/alerts/" + alert.id(), Map.of());
    InboxRows.Rows inbox =
        new InboxRows(pages).rows(ctx, Map.of(alert.id(), status), alert.id(), SIZE);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put(
        "alert",
        AlertRow.of(pages, ctx, forms, status, notifier.dead(alert.id(), 1, null).total()));
    model.put("settings", settings);
    model.put(
        "places",
        settings.channels().stream()
            .map(c -> new Place(c, MessageRow.channel(c), c.startsWith("mailto:")))
            .toList());
    model.put("mailConfigured", notifier.mailConfigured());
    model.put("zone", alert.zone(pages.parts().settings().zone()).getId());
    model.put("tested", tested);
    model.put(
        "messages",
        notifier.messages(alert.id(), MESSAGES, null).messages().stream()
            .map(m -> MessageRow.of(pages, ctx, m))
            .toList());
    model.put("feed", Origin.of(ctx, pages.parts().settings()) + AlertFeedAddress.of(alert));
    model.put("inbox", inbox.rows());
    model.put("first", ctx.queryParam("cursor") == null ? "" : here.toString());
    model.put("next", inbox.next() == null ? "" : here.with("cursor", inbox.next()).toString());
    model.put(
        "search",
        status.broken() == null ? pages.address("/articles", alerts.query(alert)).toString() : "");
    pages.show(ctx, "alert", "alerts", model);
  }
}
