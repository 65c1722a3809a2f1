package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertStatus;
import org.obzor.alert.Alerts;
import org.obzor.alert.Notification;
import org.obzor.alert.Why;
import org.obzor.article.Article;
import org.obzor.query.ArticleQuery;
import org.obzor.query.Explanation;
import org.obzor.query.InvalidInputException;
import org.obzor.web.ArticleFinder;
import org.obzor.web.Formats;
import org.obzor.web.Problem;

/** Why an alert has told of an article, or has not. */
final class WhyPage {
  private final Pages pages;
  private final Alerts alerts;

  WhyPage(Pages pages) {
    this.pages = pages;
    this.alerts = pages.parts().alerts();
  }

  /** A line of the ledger. */
  record Line(String when, String what) {}

  /** From an article's page, where the alert is chosen. */
  void choose(Context ctx) {
    String alert = ctx.queryParam("alert");
    String article = ctx.queryParam("article");
    if (alert == null || article == null || alerts.find(alert).isEmpty()) {
      throw Problem.notFound();
    }
    ctx.redirect(
        new Address("/alerts/" + Address.encode(alert) + "/why", Map.of())
            .with("article", article)
            .toString());
  }

  void show(Context ctx) {
    Alert alert =
        alerts.find(ctx.pathParam("id")).map(AlertStatus::alert).orElseThrow(Problem::notFound);
    String wanted = ctx.queryParam("article");
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("alert", alert);
    model.put("wanted", wanted == null ? "" : wanted.strip());
    if (wanted != null && !wanted.isBlank()) {
      Article article = new ArticleFinder(pages.parts().index()).find(wanted).orElse(null);
      if (article == null) {
        ctx.status(HttpStatus.NOT_FOUND);
        model.put("missing", pages.text(ctx, "web.no-such-article", wanted.strip()));
      } else {
        explain(ctx, alert, article, model);
      }
    }
    pages.show(ctx, "why", "alerts", model);
  }

  private void explain(Context ctx, Alert alert, Article article, Map<String, Object> model) {
    Why why = alerts.why(alert.id(), article).orElseThrow(Problem::notFound);
    Explanation explanation = why.explanation();
    InvalidInputException broken = why.broken();
    String first = why.firstArticle();
    model.put(
        "article",
        new ArticleRows(pages)
            .rows(
                ctx,
                broken == null
                    ? alerts.query(alert)
                    : ArticleQuery.all(pages.parts().settings().zone()),
                List.of(article))
            .getFirst());
    model.put("verdict", pages.text(ctx, why.verdict().code()));
    model.put("yes", why.match() != null);
    model.put("broken", broken == null ? null : pages.text(ctx, broken));
    model.put("tree", explanation == null ? null : part(ctx, explanation, article));
    model.put("lines", lines(ctx, why, article));
    model.put("first", first == null ? null : "/articles/" + Address.encode(first));
  }

  private WhyPart part(Context ctx, Explanation e, Article article) {
    boolean plain =
        switch (e.kind()) {
          case EVERYTHING, ALL, ANY, NOT -> true;
          default -> false;
        };
    return new WhyPart(
        e.matched(),
        plain
            ? pages.text(ctx, "why.part." + e.kind().name().toLowerCase(Locale.ROOT))
            : e.printed(),
        plain,
        e.evidence().stream()
            .map(span -> article.section(span.section()).substring(span.start(), span.end()))
            .distinct()
            .toList(),
        e.parts().stream().map(p -> part(ctx, p, article)).toList());
  }

  /** What the ledger says, in the order it happened. */
  private List<Line> lines(Context ctx, Why why, Article article) {
    Formats formats = pages.formats(ctx);
    List<Line> lines = new ArrayList<>();
    lines.add(
        new Line(formats.dateTime(why.alert().created()), pages.text(ctx, "why.ledger.alert")));
    lines.add(
        new Line(formats.dateTime(article.indexedAt()), pages.text(ctx, "why.ledger.article")));
    var match = why.match();
    if (match != null) {
      lines.add(new Line(formats.dateTime(match.matchedAt()), pages.text(ctx, "why.ledger.match")));
    }
    add(ctx, why.story(), "why.ledger.story.", lines);
    add(ctx, why.outlet(), "why.ledger.outlet.", lines);
    return lines;
  }

  private void add(Context ctx, @Nullable Notification n, String code, List<Line> lines) {
    if (n != null) {
      lines.add(
          new Line(
              pages.formats(ctx).dateTime(n.at()),
              pages.text(ctx, code + n.stage().name().toLowerCase(Locale.ROOT))));
    }
  }
}
