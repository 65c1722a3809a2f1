package org.obzor.web.page;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertStatus;
import org.obzor.alert.Alerts;
import org.obzor.notify.Notifier;
import org.obzor.web.Problem;

/**
 * Where the link at the end of a message leads: whoever has its key may end the messages to that
 * channel, and nothing else. A POST does it at once, as mail programs do it (RFC 8058).
 */
final class UnsubscribePage {
  private final Pages pages;
  private final Alerts alerts;

  UnsubscribePage(Pages pages) {
    this.pages = pages;
    this.alerts = pages.parts().alerts();
  }

  void ask(Context ctx) {
    Alert alert = find(ctx);
    show(ctx, alert, !alert.settings().reaches(channel(ctx)));
  }

  void end(Context ctx) {
    Alert alert = find(ctx);
    String channel = channel(ctx);
    alerts.adjust(alert.id(), settings -> settings.without(channel));
    show(ctx, alert, true);
  }

  private void show(Context ctx, Alert alert, boolean done) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("name", alert.name());
    model.put("channel", MessageRow.channel(channel(ctx)));
    model.put("done", done);
    model.put(
        "action", new Address(ctx.path(), new LinkedHashMap<>(ctx.queryParamMap())).toString());
    ctx.header("Referrer-Policy", "no-referrer");
    pages.show(ctx, "unsubscribe", "", model);
  }

  /** The alert, if the key proves that the channel's messages come from it. */
  private Alert find(Context ctx) {
    Alert alert =
        alerts.find(ctx.pathParam("id")).map(AlertStatus::alert).orElseThrow(Problem::notFound);
    List<String> keys = ctx.queryParams("key");
    String proof = alert.proof(Notifier.unsubscribePurpose(channel(ctx)));
    if (keys.size() != 1
        || !MessageDigest.isEqual(
            keys.getFirst().getBytes(StandardCharsets.UTF_8),
            proof.getBytes(StandardCharsets.UTF_8))) {
      throw Problem.notFound();
    }
    return alert;
  }

  private static String channel(Context ctx) {
    String channel = ctx.queryParam("channel");
    return channel == null ? "" : channel;
  }
}
