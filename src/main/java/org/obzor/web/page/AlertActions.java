package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertSettings;
import org.obzor.alert.AlertStatus;
import org.obzor.alert.Alerts;
import org.obzor.alert.Channel;
import org.obzor.notify.Delivery;
import org.obzor.web.AlertReader;
import org.obzor.web.Problem;
import org.obzor.web.Visitor;

/** What can be done with an alert at the push of a button. */
final class AlertActions {
  private final Pages pages;
  private final Alerts alerts;
  private final AlertPage page;

  AlertActions(Pages pages, AlertPage page) {
    this.pages = pages;
    this.alerts = pages.parts().alerts();
    this.page = page;
  }

  void pause(Context ctx) {
    adjust(ctx, settings -> settings.withEnabled(false));
  }

  void resume(Context ctx) {
    adjust(ctx, settings -> settings.withEnabled(true));
  }

  /** Silence for as long as {@code for} says, until the moment {@code until}, or no longer. */
  void mute(Context ctx) {
    Instant until = until(ctx);
    adjust(ctx, settings -> settings.withMuteUntil(until));
  }

  private @Nullable Instant until(Context ctx) {
    Instant now = pages.parts().clock().instant();
    String length = ctx.formParam("for");
    return switch (length == null ? "" : length) {
      case "hour" -> now.plus(Duration.ofHours(1));
      case "day" -> now.plus(Duration.ofDays(1));
      case "week" -> now.plus(Duration.ofDays(7));
      case "until" -> {
        String moment = ctx.formParam("until");
        ZoneId zone = Visitor.of(ctx).zone();
        yield AlertReader.moment("until", moment == null ? "" : moment, zone);
      }
      default -> null;
    };
  }

  void delete(Context ctx) {
    if (!alerts.delete(ctx.pathParam("id"))) {
      throw Problem.notFound();
    }
    pages.tools().unread().forget();
    ctx.redirect("/alerts", HttpStatus.SEE_OTHER);
  }

  void read(Context ctx) {
    Alert alert = find(ctx);
    alerts.markRead(alert.id());
    pages.tools().unread().forget();
    back(ctx, "");
  }

  /** Revokes the addresses of its feed. */
  void renew(Context ctx) {
    if (alerts.renewSecret(ctx.pathParam("id")).isEmpty()) {
      throw Problem.notFound();
    }
    back(ctx, "#feed");
  }

  /** Tries one of the alert's channels and shows how that went. */
  void test(Context ctx) {
    Alert alert = find(ctx);
    String given = ctx.formParam("channel");
    if (given == null || !alert.settings().channels().contains(given)) {
      throw Problem.notFound();
    }
    String fault =
        switch (pages.parts().notifier().test(alert, Channel.of(given))) {
          case Delivery.Sent() -> "";
          case Delivery.Failed f -> pages.text(ctx, f.fault().code(), f.fault().detail());
          case Delivery.Refused r -> pages.text(ctx, r.fault().code(), r.fault().detail());
          case Delivery.Withheld() -> "";
        };
    page.show(ctx, new AlertPage.Tested(given, fault));
  }

  void replay(Context ctx) {
    if (!pages.parts().notifier().replay(ctx.pathParam("message"))) {
      throw Problem.notFound();
    }
    back(ctx, "#messages");
  }

  private void adjust(Context ctx, UnaryOperator<AlertSettings> adjusted) {
    if (alerts.adjust(ctx.pathParam("id"), adjusted).isEmpty()) {
      throw Problem.notFound();
    }
    String from = ctx.formParam("back");
    if ("list".equals(from)) {
      ctx.redirect("/alerts", HttpStatus.SEE_OTHER);
    } else {
      back(ctx, "");
    }
  }

  private static void back(Context ctx, String anchor) {
    ctx.redirect("/alerts/" + ctx.pathParam("id") + anchor, HttpStatus.SEE_OTHER);
  }

  private Alert find(Context ctx) {
    return alerts.find(ctx.pathParam("id")).map(AlertStatus::alert).orElseThrow(Problem::notFound);
  }
}
