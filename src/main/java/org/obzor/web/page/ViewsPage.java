package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.DocumentStore;
import org.obzor.query.ArticleQuery;
import org.obzor.query.FilterParameters;
import org.obzor.query.InvalidInputException;
import org.obzor.view.SavedView;
import org.obzor.view.SavedViews;
import org.obzor.web.Origin;
import org.obzor.web.Problem;

/** Saved views: short addresses that anyone can open, and the page one begins the day with. */
final class ViewsPage {
  private static final int SIZE = 25;
  private static final String START = "start";
  private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

  private final Pages pages;
  private final SavedViews views;

  ViewsPage(Pages pages) {
    this.pages = pages;
    this.views = pages.parts().views();
  }

  /**
   * One of the list.
   *
   * @param link the short address, with the server's name
   * @param what what it is narrowed to, in words
   * @param frozen whether its figures stay what they were
   * @param start whether this reader begins with it
   */
  record Row(
      String id,
      String name,
      String link,
      String what,
      String saved,
      boolean frozen,
      boolean start,
      boolean fresh) {}

  void show(Context ctx) {
    show(ctx, "");
  }

  private void show(Context ctx, String error) {
    String cursor = ctx.queryParam("cursor");
    DocumentStore.Page<SavedView> page = page(cursor);
    Address here = new Address("/views", Map.of());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("error", error);
    model.put("total", page.total());
    model.put("rows", page.items().stream().map(v -> row(ctx, v.id(), v.value())).toList());
    model.put("first", cursor == null ? "" : here.toString());
    model.put("next", page.next() == null ? "" : here.with("cursor", page.next()).toString());
    pages.show(ctx, "views", "views", model);
  }

  /** Leads to the page that was saved. */
  void open(Context ctx) {
    SavedView view = views.find(ctx.pathParam("id")).orElseThrow(Problem::notFound);
    ctx.redirect(view.address(), HttpStatus.FOUND);
  }

  void save(Context ctx) {
    String given = form(ctx, "address");
    try {
      Address address = parsed(given);
      decoded(address.path());
      if (ctx.formParam("freeze") != null) {
        address = frozen(ctx, address);
      }
      String id = views.save(address.toString(), form(ctx, "name"));
      if (ctx.formParam(START) != null) {
        remember(ctx, id, YEAR_SECONDS);
      }
      ctx.redirect("/views?saved=" + id, HttpStatus.SEE_OTHER);
    } catch (InvalidInputException e) {
      ctx.status(HttpStatus.BAD_REQUEST);
      show(ctx, pages.text(ctx, e));
    }
  }

  void rename(Context ctx) {
    try {
      if (!views.rename(ctx.pathParam("id"), form(ctx, "name"))) {
        throw Problem.notFound();
      }
      ctx.redirect("/views?saved=" + ctx.pathParam("id"), HttpStatus.SEE_OTHER);
    } catch (InvalidInputException e) {
      ctx.status(HttpStatus.BAD_REQUEST);
      show(ctx, pages.text(ctx, e));
    }
  }

  void remove(Context ctx) {
    if (!views.remove(ctx.pathParam("id"))) {
      throw Problem.notFound();
    }
    ctx.redirect("/views", HttpStatus.SEE_OTHER);
  }

  /** From now on this reader begins with the view, or no longer. */
  void start(Context ctx) {
    String id = ctx.pathParam("id");
    boolean was = id.equals(ctx.cookie(START));
    if (!was && views.find(id).isEmpty()) {
      throw Problem.notFound();
    }
    remember(ctx, was ? "" : id, was ? 0 : YEAR_SECONDS);
    ctx.redirect("/views", HttpStatus.SEE_OTHER);
  }

  /**
   * The page this reader begins with; empty if none is chosen, or it is there no longer. It is
   * never the bare address of the overview, which leads to the page one begins with.
   */
  static Optional<String> startPage(Context ctx, Pages pages) {
    String id = ctx.cookie(START);
    if (id == null || id.isEmpty()) {
      return Optional.empty();
    }
    return pages
        .parts()
        .views()
        .find(id)
        .map(view -> {
          Address address = parsed(view.address());
          boolean overview = address.path().equals("/");
          return overview && pages.read(ctx, address.parameters()).isBare()
              ? address.with("period", Period.ALL.id()).toString()
              : view.address();
        });
  }

  private static void remember(Context ctx, String id, int seconds) {
    Cookie cookie = new Cookie(START, id);
    cookie.setMaxAge(seconds);
    cookie.setPath("/");
    cookie.setSameSite(SameSite.LAX);
    cookie.setHttpOnly(true);
    ctx.cookie(cookie);
  }

  /** With its days as dates and the moment of its figures: the same numbers tomorrow. */
  private Address frozen(Context ctx, Address address) {
    PageRequest request = read(ctx, address);
    ArticleQuery query = request.query();
    if (query == null) {
      throw Objects.requireNonNull(request.error());
    }
    ArticleQuery then =
        query.asOf() != null ? query : query.withAsOf(pages.parts().clock().instant());
    return address
        .without("period", "cursor")
        .with(FilterParameters.print(then, pages.parts().settings().zone()));
  }

  private PageRequest read(Context ctx, Address address) {
    return pages.read(ctx, address.parameters());
  }

  private Row row(Context ctx, String id, SavedView view) {
    Address address = parsed(view.address());
    return new Row(
        id,
        view.name(),
        Origin.of(ctx, pages.parts().settings()) + "/v/" + id,
        what(ctx, address),
        pages.formats(ctx).dateTime(view.saved()),
        address.parameters().containsKey("as_of"),
        id.equals(ctx.cookie(START)),
        id.equals(ctx.queryParam("saved")));
  }

  private String what(Context ctx, Address address) {
    PageRequest request = read(ctx, address);
    FilterBar bar = new FilterBars(pages).bar(ctx, request, address, Map.of());
    Stream<String> period =
        bar.periods().stream()
            .filter(Choice::current)
            .map(c -> pages.text(ctx, "view.period", c.label()));
    Stream<String> filters =
        Stream.concat(
            bar.chips().stream().map(FilterBar.Chip::label),
            address.parameters().getOrDefault("s", List.of()).stream());
    return String.join(
        " · ",
        Stream.of(Stream.of(section(ctx, address)), filters, period).flatMap(s -> s).toList());
  }

  private String section(Context ctx, Address address) {
    String[] parts = address.path().split("/", -1);
    if (parts.length > 2) {
      return name(parts[2]).replace('-', ' ');
    }
    return pages.text(ctx, parts[1].isEmpty() ? "nav.dashboard" : "nav." + parts[1]);
  }

  private static Address parsed(String address) {
    int at = address.indexOf('?');
    String path = at < 0 ? address : address.substring(0, at);
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String pair : at < 0 ? new String[0] : address.substring(at + 1).split("&", -1)) {
      int is = pair.indexOf('=');
      if (is > 0) {
        parameters
            .computeIfAbsent(decoded(pair.substring(0, is)), name -> new ArrayList<>())
            .add(decoded(pair.substring(is + 1)));
      }
    }
    parameters.keySet().removeAll(List.of("ui", "remember", "cursor"));
    return new Address(path, parameters);
  }

  /** One view that cannot be read must not take the list away. */
  private static String name(String encoded) {
    try {
      return decoded(encoded);
    } catch (InvalidInputException e) {
      return encoded;
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException("address", "view.address");
    }
  }

  private DocumentStore.Page<SavedView> page(@Nullable String cursor) {
    try {
      return views.list(SIZE, cursor);
    } catch (IllegalArgumentException e) {
      return views.list(SIZE, null);
    }
  }

  private static String form(Context ctx, String name) {
    return Objects.requireNonNullElse(ctx.formParam(name), "");
  }
}
