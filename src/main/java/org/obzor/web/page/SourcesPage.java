package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.obzor.feed.Discovery;
import org.obzor.poll.Subscription;
import org.obzor.poll.Subscriptions;
import org.obzor.poll.Subscriptions.Found;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Problem;

/** The feeds that are followed, and how each of them is. */
final class SourcesPage {
  private static final int SIZE = 100;

  /** So many are seen at a glance. */
  private static final int FEW = 10;

  private static final int MOST_OPML = 16 << 20;

  private final Pages pages;
  private final Subscriptions feeds;

  SourcesPage(Pages pages) {
    this.pages = pages;
    this.feeds = pages.parts().feeds();
  }

  /** What is told above the list. */
  private record Told(String error, String done, String url, List<Discovery.Announced> choices) {
    static final Told NOTHING = new Told("", "", "", List.of());
  }

  void show(Context ctx) {
    show(ctx, Told.NOTHING);
  }

  private void show(Context ctx, Told told) {
    SourceFilter filter = SourceFilter.of(ctx);
    List<Subscription> all = feeds.list();
    List<Subscription> wanted =
        all.stream()
            .filter(filter::holds)
            .sorted(Comparator.comparing((Subscription f) -> !f.state().equals("failing")))
            .toList();
    int page = page(ctx, wanted.size());
    int from = page * SIZE;
    Address here = filter.address();
    SourceRows rows = new SourceRows(pages);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("error", told.error());
    model.put("done", told.done());
    model.put("url", told.url());
    model.put("choices", told.choices());
    model.put("total", all.size());
    model.put("found", wanted.size());
    model.put("failing", all.stream().filter(f -> f.state().equals("failing")).count());
    model.put("filter", filter);
    model.put("filterable", all.size() > FEW || !filter.isNone());
    model.put("states", SourceFilter.STATES);
    model.put(
        "rows",
        wanted.subList(from, Math.min(wanted.size(), from + SIZE)).stream()
            .map(f -> rows.row(ctx, f))
            .toList());
    model.put("here", page(here, page).toString().substring("/sources".length()));
    model.put("first", page == 0 ? "" : here.toString());
    model.put("next", from + SIZE < wanted.size() ? page(here, page + 1).toString() : "");
    pages.show(ctx, "sources", "sources", model);
  }

  private static Address page(Address list, int page) {
    return page == 0 ? list : list.with("page", Integer.toString(page + 1));
  }

  /** Counted from 0. */
  private static int page(Context ctx, int total) {
    String given = ctx.queryParam("page");
    int page = given != null && given.matches("\\d{1,6}") ? Integer.parseInt(given) - 1 : 0;
    return page > 0 && (long) page * SIZE < total ? page : 0;
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
    boolean many = feeds.list().size() > SIZE;
    Address list = new SourceFilter(many ? added.feed().url() : "", "").address();
    ctx.redirect(list + "#" + added.feed().id(), HttpStatus.SEE_OTHER);
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
    ctx.redirect(here(ctx).toString(), HttpStatus.SEE_OTHER);
  }

  private static void back(Context ctx, Optional<Subscription> changed) {
    String id = changed.orElseThrow(Problem::notFound).id();
    ctx.redirect(here(ctx) + "#" + id, HttpStatus.SEE_OTHER);
  }

  /** The list that a button was pressed in. */
  private static Address here(Context ctx) {
    return page(SourceFilter.of(ctx).address(), page(ctx, Integer.MAX_VALUE));
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
