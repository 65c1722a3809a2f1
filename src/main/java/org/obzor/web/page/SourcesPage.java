package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.obzor.feed.Discovery;
import org.obzor.poll.Health;
import org.obzor.poll.PageHealth;
import org.obzor.poll.Subscription;
import org.obzor.poll.Subscriptions;
import org.obzor.poll.Subscriptions.Found;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Formats;
import org.obzor.web.Problem;

/** The feeds that are followed, and how each of them is. */
final class SourcesPage {
  private static final int SIZE = 100;
  private static final int MOST_OPML = 16 << 20;

  private final Pages pages;
  private final Subscriptions feeds;

  SourcesPage(Pages pages) {
    this.pages = pages;
    this.feeds = pages.parts().feeds();
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

  /** What is told above the list. */
  private record Told(String error, String done, String url, List<Discovery.Announced> choices) {
    static final Told NOTHING = new Told("", "", "", List.of());
  }

  void show(Context ctx) {
    show(ctx, Told.NOTHING);
  }

  private void show(Context ctx, Told told) {
    List<Subscription> all =
        feeds.list().stream()
            .sorted(Comparator.comparing((Subscription f) -> !f.state().equals("failing")))
            .toList();
    long failing = all.stream().filter(f -> f.state().equals("failing")).count();
    int page = page(ctx, all.size());
    int from = page * SIZE;
    Address here = new Address("/sources", Map.of());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("error", told.error());
    model.put("done", told.done());
    model.put("url", told.url());
    model.put("choices", told.choices());
    model.put("total", all.size());
    model.put("failing", failing);
    model.put(
        "rows",
        all.subList(from, Math.min(all.size(), from + SIZE)).stream()
            .map(f -> row(ctx, f))
            .toList());
    model.put("first", page == 0 ? "" : here.toString());
    model.put(
        "next",
        from + SIZE < all.size() ? here.with("page", Integer.toString(page + 2)).toString() : "");
    pages.show(ctx, "sources", "sources", model);
  }

  /** Counted from 0. */
  private static int page(Context ctx, int total) {
    String given = ctx.queryParam("page");
    int page = given != null && given.matches("\\d{1,6}") ? Integer.parseInt(given) - 1 : 0;
    return page > 0 && page * SIZE < total ? page : 0;
  }

  private Row row(Context ctx, Subscription feed) {
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

  /** Follows what is at an address, or offers what a page there announces. */
  void add(Context ctx) {
    String url = ctx.formParam("url");
    String given = url == null ? "" : url.strip();
    try {
      if (given.isEmpty()) {
        throw new InvalidInputException("url", "sources.no-url");
      }
      switch (feeds.look(given)) {
        case Found.AFeed f -> follow(ctx, f.url());
        case Found.APage p -> {
          if (p.feeds().size() == 1) {
            follow(ctx, p.feeds().getFirst().address().toString());
          } else {
            show(ctx, new Told("", "", given, p.feeds()));
          }
        }
        case Found.Nothing n -> refuse(ctx, given, pages.text(ctx, n.problem(), n.detail()));
      }
    } catch (InvalidInputException e) {
      refuse(ctx, given, pages.text(ctx, e));
    }
  }

  private void follow(Context ctx, String url) {
    Subscriptions.Added added = feeds.add(url, "", null, false);
    ctx.redirect("/sources#" + added.feed().id(), HttpStatus.SEE_OTHER);
  }

  private void refuse(Context ctx, String url, String error) {
    ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
    show(ctx, new Told(error, "", url, List.of()));
  }

  void pause(Context ctx) {
    back(ctx, feeds.pause(ctx.pathParam("id"), true));
  }

  void resume(Context ctx) {
    back(ctx, feeds.pause(ctx.pathParam("id"), false));
  }

  void pollNow(Context ctx) {
    back(ctx, feeds.pollNow(ctx.pathParam("id")));
  }

  /** Changes what it is called, how often it is asked, and whether its pages are. */
  void update(Context ctx) {
    String name = ctx.formParam("name");
    String given = ctx.formParam("interval");
    String minutes = given == null ? "" : given.strip();
    try {
      if (!minutes.isEmpty() && !minutes.matches("\\d{1,6}")) {
        throw new InvalidInputException("interval", "web.not-number", "interval");
      }
      back(
          ctx,
          feeds.update(
              ctx.pathParam("id"),
              name == null ? "" : name,
              minutes.isEmpty() ? null : Integer.valueOf(minutes),
              ctx.formParam("full_text") != null));
    } catch (InvalidInputException e) {
      refuse(ctx, "", pages.text(ctx, e));
    }
  }

  void remove(Context ctx) {
    if (!feeds.remove(ctx.pathParam("id"))) {
      throw Problem.notFound();
    }
    ctx.redirect("/sources", HttpStatus.SEE_OTHER);
  }

  private static void back(Context ctx, Optional<Subscription> changed) {
    String id = changed.orElseThrow(Problem::notFound).id();
    ctx.redirect("/sources#" + id, HttpStatus.SEE_OTHER);
  }

  void writeOpml(Context ctx) {
    ctx.contentType("text/x-opml; charset=utf-8")
        .header("Content-Disposition", "attachment; filename=\"obzor-feeds.opml\"")
        .result(feeds.writeOpml());
  }

  void readOpml(Context ctx) {
    UploadedFile file = ctx.uploadedFile("opml");
    try {
      if (file == null || file.size() > MOST_OPML) {
        throw new InvalidInputException("opml", "poll.no-opml");
      }
      try (InputStream in = file.content()) {
        Subscriptions.OpmlImport read = feeds.readOpml(in.readAllBytes());
        String done = pages.text(ctx, "sources.opml.done", read.found(), read.added());
        String error =
            read.unusable().isEmpty()
                ? ""
                : pages.text(ctx, "sources.opml.unusable", String.join(", ", read.unusable()));
        show(ctx, new Told(error, done, "", List.of()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    } catch (InvalidInputException e) {
      refuse(ctx, "", pages.text(ctx, e));
    }
  }
}
