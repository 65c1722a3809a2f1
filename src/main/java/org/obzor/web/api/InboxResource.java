package org.obzor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.AlertStatus;
import org.obzor.alert.Notification;
import org.obzor.article.Article;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Inbox;
import org.obzor.web.Told;
import org.obzor.web.WebTools;

/** What alerts had to tell: all of it, and how much of it is new. */
final class InboxResource {
  private static final int MOST = 200;

  private final WebTools tools;

  InboxResource(WebTools tools) {
    this.tools = tools;
  }

  record ListJson(long unread, List<ItemJson> items, @Nullable String next) {}

  record AlertRef(String id, String name) {}

  record OutletJson(String articleId, String source, String title, String publishedAt) {}

  /**
   * @param text one line for a reader
   * @param detail what fills the places of a text about it
   * @param article the first of its story; absent where it is about none
   * @param outlets all articles of the story, the oldest first
   */
  record ItemJson(
      String id,
      AlertRef alert,
      String kind,
      String at,
      boolean unread,
      String text,
      List<String> detail,
      @JsonInclude(JsonInclude.Include.NON_NULL) ArticleJson.@Nullable Summary article,
      List<OutletJson> outlets) {}

  void list(Context ctx) {
    Query request = Query.of(ctx, tools.parts(), "size", "cursor", "alert");
    Map<String, AlertStatus> alerts = tools.inbox().alerts();
    String alert = request.text("alert");
    if (alert != null && !alerts.containsKey(alert)) {
      throw new InvalidInputException("alert", "web.no-such-alert", alert);
    }
    Inbox.Entries found =
        tools
            .inbox()
            .list(alerts, alert, request.number("size", 20, 1, MOST), request.text("cursor"));
    ZoneId zone = request.filters().zone();
    ArticleJson json = new ArticleJson(tools.parts().labels(), request.locale(), zone);
    long unread =
        alerts.values().stream()
            .filter(s -> alert == null || s.alert().id().equals(alert))
            .mapToLong(AlertStatus::unread)
            .sum();
    ctx.json(
        new ListJson(
            unread,
            found.entries().stream().map(e -> item(json, e, zone, request.locale())).toList(),
            found.next()));
  }

  /** Cheap enough for every open page to ask again and again. */
  void unread(Context ctx) {
    Query.of(ctx, tools.parts());
    ctx.header("Cache-Control", "no-store");
    ctx.json(tools.unread().ask());
  }

  private ItemJson item(ArticleJson json, Inbox.Entry entry, ZoneId zone, Locale locale) {
    Notification told = entry.notification();
    Article article = entry.article();
    ArticleQuery query = AlertResource.shown(tools.parts(), entry.alert().alert());
    return new ItemJson(
        told.id(),
        new AlertRef(told.alertId(), entry.alert().alert().name()),
        told.kind().name().toLowerCase(Locale.ROOT),
        Times.write(told.at(), zone),
        entry.unread(),
        article == null || told.kind() != Notification.Kind.STORY
            ? Told.text(tools.messages(), locale, told)
            : article.title(),
        told.detail(),
        article == null
            ? null
            : Articles.summaries(tools.parts(), json, query, List.of(article)).getFirst(),
        entry.outlets().stream()
            .map(a ->
                new OutletJson(a.id(), a.source(), a.title(), Times.write(a.publishedAt(), zone)))
            .toList());
  }
}
