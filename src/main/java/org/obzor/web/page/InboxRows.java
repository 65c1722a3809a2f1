package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertStatus;
import org.obzor.alert.Notification;
import org.obzor.article.Article;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Formats;
import org.obzor.web.Inbox;
import org.obzor.web.Told;
import org.obzor.web.Visitor;

/** Makes the rows of an inbox. */
final class InboxRows {
  private final Pages pages;
  private final ArticleRows articles;

  InboxRows(Pages pages) {
    this.pages = pages;
    this.articles = new ArticleRows(pages);
  }

  /**
   * @param rows what is shown
   * @param next cursor of the next page, null on the last
   */
  record Rows(List<InboxRow> rows, @Nullable String next) {}

  /**
   * @param alertId null for all alerts
   */
  Rows rows(Context ctx, Map<String, AlertStatus> alerts, @Nullable String alertId, int size) {
    Inbox.Entries found =
        pages.tools().inbox().list(alerts, alertId, size, ctx.queryParam("cursor"));
    return new Rows(found.entries().stream().map(entry -> row(ctx, entry)).toList(), found.next());
  }

  private InboxRow row(Context ctx, Inbox.Entry entry) {
    Notification told = entry.notification();
    Alert alert = entry.alert().alert();
    Article article = entry.article();
    Formats formats = pages.formats(ctx);
    return new InboxRow(
        alert.id(),
        alert.name(),
        entry.unread(),
        told.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        Told.text(pages.tools().messages(), Visitor.of(ctx).locale(), told),
        formats.dateTime(told.at()),
        told.at().toString(),
        article == null ? null : articles.rows(ctx, query(alert), List.of(article)).getFirst(),
        entry.outlets().stream()
            .filter(other -> article == null || !other.id().equals(article.id()))
            .map(other -> outlet(ctx, other, formats))
            .toList());
  }

  private InboxRow.Outlet outlet(Context ctx, Article article, Formats formats) {
    return new InboxRow.Outlet(
        article.source(),
        article.title().isBlank() ? pages.text(ctx, "article.untitled") : article.title(),
        "/articles/" + Address.encode(article.id()),
        formats.published(article));
  }

  /** What is marked; nothing if the alert is broken. */
  private ArticleQuery query(Alert alert) {
    try {
      return pages.parts().alerts().query(alert);
    } catch (InvalidInputException e) {
      return ArticleQuery.all(pages.parts().settings().zone());
    }
  }
}
