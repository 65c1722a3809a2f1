package org.obzor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
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
import org.obzor.alert.VolumeState;
import org.obzor.article.Article;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Origin;
import org.obzor.web.Preview;
import org.obzor.web.Problem;
import org.obzor.web.Visitor;
import org.obzor.web.WebParts;
import org.obzor.web.WebTools;

/** Saved alerts: list, make, change, delete, preview, matches. */
final class AlertResource {
  private static final int LATEST = 10;
  private static final int MOST = 200;

  private final WebParts parts;
  private final Alerts alerts;
  private final WebTools tools;
  private final Bodies bodies;
  private final ZoneId home;

  AlertResource(WebTools tools, Bodies bodies) {
    this.tools = tools;
    this.parts = tools.parts();
    this.alerts = parts.alerts();
    this.bodies = bodies;
    this.home = parts.settings().zone();
  }

  record ListJson(long total, List<AlertJson> alerts) {}

  /**
   * @param expectedPerDay articles, see {@link Preview#expected}
   * @param warning that these are too many; absent if they are not
   */
  record PreviewJson(
      long total,
      List<DayJson> perDay,
      List<ArticleJson.Summary> latest,
      double expectedPerDay,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String warning) {}

  record DayJson(String date, long count) {}

  void list(Context ctx) {
    Query.of(ctx, parts);
    List<AlertJson> all = alerts.list().stream().map(status -> json(ctx, status)).toList();
    ctx.json(new ListJson(all.size(), all));
  }

  void one(Context ctx) {
    Query.of(ctx, parts);
    ctx.json(json(ctx, find(ctx)));
  }

  void create(Context ctx) {
    Alert alert = alerts.create(AlertBody.read(bodies.json(ctx), null, home));
    ctx.header("Location", "/api/alerts/" + alert.id());
    ctx.status(HttpStatus.CREATED)
        .json(json(ctx, new AlertStatus(alert, null, 0, 0, alert.created())));
  }

  void update(Context ctx) {
    AlertSettings draft = AlertBody.read(bodies.json(ctx), null, home);
    if (alerts.update(ctx.pathParam("id"), draft).isEmpty()) {
      throw Problem.notFound();
    }
    ctx.json(json(ctx, find(ctx)));
  }

  void delete(Context ctx) {
    if (!alerts.delete(ctx.pathParam("id"))) {
      throw Problem.notFound();
    }
    tools.unread().forget();
    ctx.status(HttpStatus.NO_CONTENT);
  }

  /** Makes the addresses of its feed and the links in its messages void. */
  void renew(Context ctx) {
    if (alerts.renewSecret(ctx.pathParam("id")).isEmpty()) {
      throw Problem.notFound();
    }
    ctx.json(json(ctx, find(ctx)));
  }

  void read(Context ctx) {
    alerts.markRead(find(ctx).alert().id());
    tools.unread().forget();
    ctx.json(json(ctx, find(ctx)));
  }

  void preview(Context ctx) {
    AlertSettings draft = AlertBody.read(bodies.json(ctx), "preview", home);
    ArticleQuery query = alerts.query(draft);
    Preview preview = Preview.of(parts.index(), query, parts.clock().instant(), LATEST);
    ctx.json(
        new PreviewJson(
            preview.total(),
            preview.days().stream().map(d -> new DayJson(d.date().toString(), d.count())).toList(),
            Articles.summaries(parts, articleJson(ctx, query.zone()), query, preview.latest()),
            Math.round(10 * preview.expected()) / 10.0,
            preview.isMany() && draft.volume() == null
                ? tools.text(ctx, "alert.preview.many", Math.round(preview.expected()))
                : null));
  }

  void matches(Context ctx) {
    Query request = Query.of(ctx, parts, "size", "cursor");
    Alert alert = find(ctx).alert();
    AlertMatchPage page = matches(alert, request);
    List<Article> articles = articles(parts, page);
    ArticleJson json = articleJson(ctx, request.filters().zone());
    ctx.json(
        new Articles.ListJson(
            page.total(),
            Articles.summaries(parts, json, shown(parts, alert), articles),
            page.next()));
  }

  private AlertMatchPage matches(Alert alert, Query request) {
    int size = request.number("size", 20, 1, MOST);
    try {
      return alerts.matches(alert.id(), size, request.text("cursor"));
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException("cursor", "index.bad-cursor");
    }
  }

  /** The articles of a page of matches; one that is not stored yet is left out. */
  static List<Article> articles(WebParts parts, AlertMatchPage page) {
    List<String> ids = page.matches().stream().map(AlertMatch::articleId).toList();
    Map<String, Article> found = parts.index().findAll(ids);
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /** What is marked in the matches of an alert; nothing if it is broken. */
  static ArticleQuery shown(WebParts parts, Alert alert) {
    try {
      return parts.alerts().query(alert);
    } catch (InvalidInputException e) {
      return ArticleQuery.all(parts.settings().zone());
    }
  }

  private AlertStatus find(Context ctx) {
    return alerts.find(ctx.pathParam("id")).orElseThrow(Problem::notFound);
  }

  private ArticleJson articleJson(Context ctx, ZoneId zone) {
    return new ArticleJson(parts.labels(), Visitor.of(ctx).locale(), zone);
  }

  private AlertJson json(Context ctx, AlertStatus status) {
    InvalidInputException fault = status.broken();
    @Nullable String broken = fault == null ? null : tools.text(ctx, fault);
    Alert alert = status.alert();
    VolumeState counted =
        alert.settings().volume() == null ? null : alerts.volume(alert.id()).orElse(null);
    return AlertJson.of(
        status, broken, counted, parts.clock().instant(), Origin.of(ctx, parts.settings()), home);
  }
}
