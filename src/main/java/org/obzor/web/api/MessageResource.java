package org.obzor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertStatus;
import org.obzor.alert.Channel;
import org.obzor.alert.Why;
import org.obzor.article.Article;
import org.obzor.notify.Delivery;
import org.obzor.notify.Fault;
import org.obzor.notify.Message;
import org.obzor.notify.MessagePage;
import org.obzor.notify.Notifier;
import org.obzor.query.InvalidInputException;
import org.obzor.web.ArticleFinder;
import org.obzor.web.Problem;
import org.obzor.web.WebTools;

/** What became of an alert's messages, and why there was one or none. */
final class MessageResource {
  private static final int MOST = 200;

  private final WebTools tools;
  private final Notifier notifier;
  private final Bodies bodies;

  MessageResource(WebTools tools, Bodies bodies) {
    this.tools = tools;
    this.notifier = tools.parts().notifier();
    this.bodies = bodies;
  }

  record ListJson(long total, List<MessageJson> messages, @Nullable String next) {}

  /**
   * @param at when it is due, as long as it waits; else when it came into its state
   * @param fault why the last attempt failed, told to the reader; absent if it did not
   */
  record MessageJson(
      String id,
      String channel,
      String state,
      int stories,
      int attempts,
      String createdAt,
      String at,
      boolean possiblyRepeated,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String fault) {}

  void list(Context ctx) {
    Query request = Query.of(ctx, tools.parts(), "size", "cursor", "state");
    Alert alert = find(ctx);
    int size = request.number("size", 20, 1, MOST);
    ZoneId zone = request.filters().zone();
    MessagePage page = page(alert, request, size);
    ctx.json(
        new ListJson(
            page.total(),
            page.messages().stream().map(m -> json(ctx, m, zone)).toList(),
            page.next()));
  }

  private MessagePage page(Alert alert, Query request, int size) {
    String cursor = request.text("cursor");
    try {
      return switch (request.text("state")) {
        case null -> notifier.messages(alert.id(), size, cursor);
        case "dead" -> notifier.dead(alert.id(), size, cursor);
        case String other ->
            throw new InvalidInputException("state", "web.bad-choice", other, "dead");
      };
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException("cursor", "index.bad-cursor");
    }
  }

  void test(Context ctx) {
    Alert alert = find(ctx);
    String given = bodies.json(ctx).path("channel").asText("");
    Channel channel = Channel.of(given);
    if (!alert.settings().channels().contains(channel.toString())) {
      throw new InvalidInputException("channel", "web.not-its-channel", given);
    }
    switch (notifier.test(alert, channel)) {
      case Delivery.Sent() -> ctx.json(Map.of("sent", true));
      case Delivery.Failed failed -> throw unsent(failed.fault());
      case Delivery.Refused refused -> throw unsent(refused.fault());
      case Delivery.Withheld() -> throw Problem.notFound();
    }
  }

  private static InvalidInputException unsent(Fault fault) {
    return new InvalidInputException("channel", fault.code(), fault.detail());
  }

  void replay(Context ctx) {
    if (!notifier.replay(ctx.pathParam("id"))) {
      throw Problem.notFound();
    }
    ctx.json(Map.of("replayed", true));
  }

  void why(Context ctx) {
    Query request = Query.of(ctx, tools.parts(), "article");
    String wanted = request.text("article");
    if (wanted == null) {
      throw new InvalidInputException("article", "web.no-article");
    }
    Article article =
        new ArticleFinder(tools.parts().index())
            .find(wanted)
            .orElseThrow(() -> new InvalidInputException("article", "web.no-such-article", wanted));
    Why why =
        tools.parts().alerts().why(ctx.pathParam("id"), article).orElseThrow(Problem::notFound);
    InvalidInputException broken = why.broken();
    ctx.json(
        WhyJson.of(
            why,
            article,
            tools.text(ctx, why.verdict().code()),
            broken == null ? null : tools.text(ctx, broken),
            request.filters().zone()));
  }

  private MessageJson json(Context ctx, Message m, ZoneId zone) {
    Fault fault = m.fault();
    return new MessageJson(
        m.id(),
        m.channel(),
        m.state().id(),
        m.stories(),
        m.attempts(),
        Times.write(m.created(), zone),
        Times.write(m.at(), zone),
        m.possiblyRepeated(),
        fault == null ? null : tools.text(ctx, fault.code(), fault.detail()));
  }

  private Alert find(Context ctx) {
    return tools
        .parts()
        .alerts()
        .find(ctx.pathParam("id"))
        .map(AlertStatus::alert)
        .orElseThrow(Problem::notFound);
  }
}
