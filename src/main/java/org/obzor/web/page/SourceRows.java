package org.obzor.web.page;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.poll.Health;
import org.obzor.poll.PageHealth;
import org.obzor.poll.Subscription;
import org.obzor.web.Formats;

/** Feeds as the list shows them. */
final class SourceRows {
  private final Pages pages;

  SourceRows(Pages pages) {
    this.pages = pages;
  }

  /**
   * One of the list.
   *
   * @param lamp {@code on}, {@code broken}, {@code paused} or {@code muted}, for the eye
   * @param minutes between two requests; empty where Obzor chooses
   * @param articles where its articles are listed; empty if it has no name yet
   * @param problem what is wrong, in words; empty if nothing is
   * @param fullText whether the pages of its articles are read
   * @param pagesProblem why some articles kept their summaries; empty if none did
   */
  record Row(
      String id,
      String label,
      String name,
      String minutes,
      String url,
      String site,
      String articles,
      String state,
      String lamp,
      String stateText,
      String problem,
      boolean fullText,
      String pagesProblem,
      List<String> facts) {}

  Row row(Context ctx, Subscription feed) {
    Formats formats = pages.formats(ctx);
    Health health = feed.health();
    String problem = health.problem();
    String detail = health.detail();
    String state = feed.state();
    String site = feed.site();
    String outlet = feed.name().isEmpty() ? feed.title() : feed.name();
    return new Row(
        feed.id(),
        feed.label(),
        feed.name(),
        feed.minutes() == null ? "" : String.valueOf(feed.minutes()),
        feed.url(),
        site != null && site.startsWith("http") ? site : "",
        outlet.isEmpty()
            ? ""
            : new Address("/articles", Map.of()).with("source", outlet).toString(),
        state,
        switch (state) {
          case "ok" -> "on";
          case "failing" -> "broken";
          case "paused" -> "paused";
          default -> "muted";
        },
        pages.text(ctx, "sources.state." + state),
        problem == null ? "" : pages.text(ctx, problem, detail == null ? "" : detail),
        feed.fullText(),
        feed.fullText() ? pagesProblem(ctx, health.pages()) : "",
        facts(ctx, feed, formats));
  }

  private String pagesProblem(Context ctx, @Nullable PageHealth health) {
    if (health == null || health.problem() == null) {
      return "";
    }
    String why = pages.text(ctx, health.problem(), health.detail());
    return pages.text(ctx, "sources.fulltext.short", health.asked() - health.read(), why);
  }

  private List<String> facts(Context ctx, Subscription feed, Formats formats) {
    Health health = feed.health();
    List<String> facts = new ArrayList<>();
    add(ctx, facts, "sources.success", health.lastSuccess(), formats);
    if (health.problem() != null) {
      add(ctx, facts, "sources.failing.since", health.problemSince(), formats);
    }
    if (health.lastSuccess() != null) {
      double perDay = health.articlesPerDay(feed.created(), pages.parts().clock().instant());
      facts.add(pages.text(ctx, "sources.perday", Math.round(perDay * 10) / 10.0));
    }
    PageHealth read = health.pages();
    if (feed.fullText() && read != null) {
      facts.add(pages.text(ctx, "sources.fulltext.read", read.read(), read.asked()));
    }
    if (!feed.paused()) {
      add(ctx, facts, "sources.next", health.nextPoll(), formats);
    }
    return facts;
  }

  private void add(
      Context ctx, List<String> facts, String key, @Nullable Instant at, Formats formats) {
    if (at != null) {
      facts.add(pages.text(ctx, key, formats.dateTime(at)));
    }
  }
}
