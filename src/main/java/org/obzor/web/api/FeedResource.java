package org.obzor.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.obzor.poll.Health;
import org.obzor.poll.PageHealth;
import org.obzor.poll.Subscription;
import org.obzor.poll.Subscriptions;
import org.obzor.poll.Subscriptions.Added;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Problem;
import org.obzor.web.WebParts;
import org.obzor.web.WebTools;

/** The feeds that are followed: list, add, change, ask now, remove; as OPML. */
final class FeedResource {
  private static final Set<String> KNOWN = Set.of("url", "name", "interval", "paused", "full_text");
  private static final Set<String> OURS =
      Set.of(
          "id",
          "title",
          "site",
          "state",
          "created_at",
          "last_polled",
          "last_success",
          "last_error",
          "last_error_code",
          "failing_since",
          "failures",
          "next_poll",
          "articles_per_day",
          "full_text_asked",
          "full_text_read",
          "full_text_error");
  private static final String OPML = "text/x-opml; charset=utf-8";
  private static final Set<String> OPML_TYPES =
      Set.of("text/x-opml", "application/xml", "text/xml", "application/octet-stream");
  private static final int MOST_OPML = 16 << 20;

  private final WebTools tools;
  private final Subscriptions feeds;
  private final Bodies bodies;
  private final ZoneId home;

  FeedResource(WebTools tools, Bodies bodies) {
    WebParts parts = tools.parts();
    this.tools = tools;
    this.feeds = parts.feeds();
    this.bodies = bodies;
    this.home = parts.settings().zone();
  }

  record ListJson(long total, List<FeedJson> feeds) {}

  /**
   * @param interval minutes between two requests; null where Obzor chooses
   * @param state {@code new}, {@code ok}, {@code failing} or {@code paused}
   * @param lastError what is wrong now, null if nothing is
   * @param nextPoll null while it is paused
   * @param fullText whether the pages of articles that it gives in short are read
   * @param fullTextAsked how many articles were in short when it last had new ones of these
   * @param fullTextRead of how many the text was found
   * @param fullTextError why the last of the others kept its summary
   */
  record FeedJson(
      String id,
      String url,
      String name,
      String title,
      @Nullable String site,
      @Nullable Integer interval,
      boolean paused,
      String state,
      String createdAt,
      @Nullable String lastPolled,
      @Nullable String lastSuccess,
      @Nullable String lastError,
      @Nullable String lastErrorCode,
      @Nullable String failingSince,
      int failures,
      @Nullable String nextPoll,
      double articlesPerDay,
      boolean fullText,
      int fullTextAsked,
      int fullTextRead,
      @Nullable String fullTextError) {}

  void list(Context ctx) {
    Query.only(ctx);
    List<FeedJson> all = feeds.list().stream().map(f -> json(ctx, f)).toList();
    ctx.json(new ListJson(all.size(), all));
  }

  void one(Context ctx) {
    Query.only(ctx);
    ctx.json(json(ctx, feeds.find(ctx.pathParam("id")).orElseThrow(Problem::notFound)));
  }

  /** Follows a feed, or the first that a page announces. */
  void add(Context ctx) {
    JsonNode json = bodies.json(ctx);
    Body body = new Body(json, KNOWN, OURS);
    String name = body.text("name");
    Integer interval = interval(json);
    String url = url(body.required("url"));
    Added added =
        feeds.add(url, name == null ? "" : name, interval, truth(json, "full_text", false));
    ctx.header("Location", "/api/feeds/" + added.feed().id());
    ctx.status(added.created() ? HttpStatus.CREATED : HttpStatus.OK).json(json(ctx, added.feed()));
  }

  private String url(String given) {
    return switch (feeds.look(given)) {
      case Subscriptions.Found.AFeed f -> f.url();
      case Subscriptions.Found.APage p -> p.feeds().getFirst().address().toString();
      case Subscriptions.Found.Nothing n -> {
        if (n.mayPass()) {
          yield given;
        }
        throw new InvalidInputException("url", n.problem(), n.detail());
      }
    };
  }

  private static @Nullable Integer interval(JsonNode json) {
    JsonNode value = json.path("interval");
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw new InvalidInputException("interval", "web.not-number", "interval");
    }
    return value.intValue();
  }

  private static boolean truth(JsonNode json, String field, boolean otherwise) {
    JsonNode value = json.path(field);
    if (value.isMissingNode()) {
      return otherwise;
    }
    if (!value.isBoolean()) {
      throw new InvalidInputException(field, "query.bad-boolean", value.asText());
    }
    return value.asBoolean();
  }

  void change(Context ctx) {
    JsonNode json = bodies.json(ctx);
    Body body = new Body(json, KNOWN, OURS);
    String id = ctx.pathParam("id");
    Subscription feed = feeds.find(id).orElseThrow(Problem::notFound);
    String url = body.text("url");
    if (url != null && !url.equals(feed.url())) {
      throw new InvalidInputException("url", "poll.same-url");
    }
    boolean paused = truth(json, "paused", feed.paused());
    boolean fullText = truth(json, "full_text", feed.fullText());
    String name = json.has("name") ? body.text("name") : feed.name();
    Integer interval = json.has("interval") ? interval(json) : feed.minutes();
    Subscription changed =
        feeds
            .update(id, name == null ? "" : name, interval, fullText)
            .orElseThrow(Problem::notFound);
    if (paused != changed.paused()) {
      changed = feeds.pause(id, paused).orElseThrow(Problem::notFound);
    }
    ctx.json(json(ctx, changed));
  }

  void remove(Context ctx) {
    if (!feeds.remove(ctx.pathParam("id"))) {
      throw Problem.notFound();
    }
    ctx.status(HttpStatus.NO_CONTENT);
  }

  void pollNow(Context ctx) {
    Subscription feed = feeds.pollNow(ctx.pathParam("id")).orElseThrow(Problem::notFound);
    ctx.status(HttpStatus.ACCEPTED).json(json(ctx, feed));
  }

  void writeOpml(Context ctx) {
    Query.only(ctx);
    ctx.contentType(OPML)
        .header("Content-Disposition", "attachment; filename=\"obzor-feeds.opml\"")
        .result(feeds.writeOpml());
  }

  void readOpml(Context ctx) {
    Bodies.type(ctx, OPML_TYPES);
    ctx.json(feeds.readOpml(Bodies.bytes(ctx, MOST_OPML)));
  }

  private FeedJson json(Context ctx, Subscription feed) {
    Health health = feed.health();
    String problem = health.problem();
    String detail = health.detail();
    PageHealth pages = health.pages();
    Instant now = tools.parts().clock().instant();
    return new FeedJson(
        feed.id(),
        feed.url(),
        feed.name(),
        feed.title(),
        feed.site(),
        feed.minutes(),
        feed.paused(),
        feed.state(),
        Times.write(feed.created(), home),
        time(health.lastPolled()),
        time(health.lastSuccess()),
        problem == null ? null : tools.text(ctx, problem, detail == null ? "" : detail),
        problem,
        time(health.problemSince()),
        health.failures(),
        feed.paused() ? null : time(health.nextPoll()),
        Math.round(10 * health.articlesPerDay(feed.created(), now)) / 10.0,
        feed.fullText(),
        pages == null ? 0 : pages.asked(),
        pages == null ? 0 : pages.read(),
        pages == null || pages.problem() == null
            ? null
            : tools.text(ctx, pages.problem(), pages.detail()));
  }

  private @Nullable String time(@Nullable Instant instant) {
    return instant == null ? null : Times.write(instant, home);
  }
}
