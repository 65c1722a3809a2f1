package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertSettings;
import org.obzor.alert.Digest;
import org.obzor.index.By;
import org.obzor.index.Top;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Parallel;

/** Makes the forms of alerts and reads what was filled in. */
final class AlertForms {
  private static final List<String> FILTERS =
      List.of("q", "country", "person", "topic", "source", "lang");

  private final Pages pages;
  private final FilterBars bars;

  AlertForms(Pages pages) {
    this.pages = pages;
    this.bars = new FilterBars(pages);
  }

  /** The form for a new alert, filled with what the address or the last attempt says. */
  AlertForm create(
      Context ctx, Map<String, List<String>> given, @Nullable InvalidInputException error) {
    Map<String, List<String>> filters = filters(given);
    String name = first(given, "name");
    return form(
        ctx, "/alerts", name.isEmpty() ? suggestion(ctx, filters) : name, filters, error, false);
  }

  /** The form for an alert that exists. */
  AlertForm edit(
      Context ctx,
      Alert alert,
      @Nullable Map<String, List<String>> given,
      @Nullable InvalidInputException error) {
    return form(
        ctx,
        "/alerts/" + alert.id(),
        given == null ? alert.name() : first(given, "name"),
        given == null ? alert.filters() : filters(given),
        error,
        true);
  }

  /** What was filled in. */
  AlertSettings read(Map<String, List<String>> given, boolean enabled) {
    return new AlertSettings(
        first(given, "name"), filters(given), List.of(), Digest.IMMEDIATE, enabled);
  }

  /** What an alert looks for, one label a value. */
  List<FilterBar.Chip> chips(Context ctx, Map<String, List<String>> filters) {
    List<FilterBar.Chip> chips = new ArrayList<>();
    if (!first(filters, "q").isEmpty()) {
      chips.add(new FilterBar.Chip("q", first(filters, "q"), ""));
    }
    for (By by : FilterBars.DIMENSIONS) {
      List<String> chosen = filters.getOrDefault(by.id(), List.of());
      bars.labels(ctx, by, chosen, null)
          .values()
          .forEach(label -> chips.add(new FilterBar.Chip(by.id(), label, "")));
    }
    return chips;
  }

  private AlertForm form(
      Context ctx,
      String action,
      String name,
      Map<String, List<String>> filters,
      @Nullable InvalidInputException error,
      boolean edits) {
    Map<By, Top> tops;
    try (Parallel parallel = new Parallel()) {
      ArticleQuery all = ArticleQuery.all(pages.parts().settings().zone());
      tops = Tops.of(parallel, pages.parts().index(), all).all();
    }
    List<FilterBar.Picker> pickers =
        FilterBars.DIMENSIONS.stream().map(by -> bars.picker(ctx, by, filters, tops)).toList();
    return new AlertForm(
        action,
        name,
        first(filters, "q"),
        pickers,
        error == null ? null : pages.text(ctx, error),
        error == null ? null : error.field(),
        edits);
  }

  /** A name made of what is looked for. */
  private String suggestion(Context ctx, Map<String, List<String>> filters) {
    String name = String.join(", ", chips(ctx, filters).stream().map(c -> c.label()).toList());
    return name.length() > 80 ? name.substring(0, 79) + "…" : name;
  }

  private static Map<String, List<String>> filters(Map<String, List<String>> given) {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    for (String name : FILTERS) {
      List<String> values =
          given.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
      if (!values.isEmpty()) {
        filters.put(name, values);
      }
    }
    return filters;
  }

  private static String first(Map<String, List<String>> given, String name) {
    List<String> values = given.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst().strip();
  }
}
