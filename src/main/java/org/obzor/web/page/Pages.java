package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.obzor.chart.WorldMap;
import org.obzor.index.By;
import org.obzor.query.ArticleQuery;
import org.obzor.query.FilterParameters;
import org.obzor.query.InvalidInputException;
import org.obzor.query.TextQuery;
import org.obzor.web.Formats;
import org.obzor.web.Readings;
import org.obzor.web.Visitor;
import org.obzor.web.WebParts;
import org.obzor.web.WebTools;

/** What all pages share: reading the filters, writing links and texts, rendering. */
final class Pages {
  private final WebTools tools;
  private final WebParts parts;
  private final UnaryOperator<String> assets;
  private final WorldMap map;
  private final Readings readings;

  Pages(WebTools tools, UnaryOperator<String> assets, WorldMap map) {
    this.tools = tools;
    this.parts = tools.parts();
    this.assets = assets;
    this.map = map;
    this.readings = new Readings(parts);
  }

  WebTools tools() {
    return tools;
  }

  WorldMap map() {
    return map;
  }

  WebParts parts() {
    return parts;
  }

  PageRequest read(Context ctx) {
    return read(ctx, ctx.queryParamMap());
  }

  /** What a page would be asked for with these parameters. */
  PageRequest read(Context ctx, Map<String, List<String>> parameters) {
    return PageRequest.of(
        parameters, parts.filters(), Visitor.of(ctx), parts.settings().zone(), parts.clock());
  }

  /** Reads the filters; where they cannot be understood, the page says so with status 400. */
  PageRequest readOrRefuse(Context ctx) {
    PageRequest request = read(ctx);
    if (request.error() != null) {
      ctx.status(HttpStatus.BAD_REQUEST);
    }
    return request;
  }

  Formats formats(Context ctx) {
    return new Formats(Visitor.of(ctx));
  }

  String text(Context ctx, String code, Object... arguments) {
    return tools.text(ctx, code, arguments);
  }

  String text(Context ctx, InvalidInputException e) {
    return tools.text(ctx, e);
  }

  String label(Context ctx, By by, String id, String stored) {
    return parts.labels().label(by, id, stored, locale(ctx));
  }

  /** What a well-known person is; empty where that is not known. */
  String office(Context ctx, String person) {
    return parts.labels().office(person, locale(ctx)).orElse("");
  }

  /** What a topic of the catalogue is called, also one that is removed. */
  String topic(Context ctx, String id) {
    return parts
        .curation()
        .topicEdits()
        .find(id)
        .map(t -> t.topic().label(locale(ctx).getLanguage()))
        .orElse(id);
  }

  /** A query in plain words. */
  String reading(Context ctx, TextQuery query) {
    return readings.read(query, locale(ctx));
  }

  /** A page with exactly the articles of this query, wherever and whenever it is opened. */
  Address address(String path, ArticleQuery query) {
    return new Address(path, FilterParameters.print(query, parts.settings().zone()));
  }

  /**
   * Shows a page.
   *
   * @param section the entry of the menu it belongs to
   */
  void show(Context ctx, String template, String section, Map<String, ?> model) {
    Visitor visitor = Visitor.of(ctx);
    Map<String, List<String>> parameters = new LinkedHashMap<>(ctx.queryParamMap());
    parameters.remove("ui");
    parameters.remove("remember");
    Address address = new Address(ctx.path(), parameters);
    Map<String, Object> all = new LinkedHashMap<>(model);
    all.put(
        "site",
        new Site(
            visitor.locale(),
            visitor.zone(),
            address,
            section,
            assets,
            tools.unread().ask().unread()));
    all.put("format", new Formats(visitor));
    ctx.header("Cache-Control", "no-cache, private");
    ctx.header("Vary", "Accept-Language, Cookie");
    ctx.contentType("text/html; charset=utf-8");
    ctx.render("pages/" + template, all);
  }

  /** The reader's language. */
  Locale locale(Context ctx) {
    return Visitor.of(ctx).locale();
  }
}
