package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertSettings;
import org.obzor.alert.Digest;
import org.obzor.index.By;
import org.obzor.index.Top;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.web.AlertReader;
import org.obzor.web.Parallel;
import org.obzor.web.Visitor;

/** Makes the forms of alerts and reads what was filled in. */
final class AlertForms {
  private static final int LONGEST_NAME = 80;

  private final Pages pages;
  private final FilterBars bars;

  AlertForms(Pages pages) {
    this.pages = pages;
    this.bars = new FilterBars(pages);
  }

  /** The form for a new alert, filled with what the address or the last attempt says. */
  AlertForm create(
      Context ctx, Map<String, List<String>> given, @Nullable InvalidInputException error) {
    Visitor visitor = Visitor.of(ctx);
    AlertSettings usual =
        new AlertSettings("", Map.of(), List.of(), Digest.IMMEDIATE, true)
            .withLanguage(visitor.locale().getLanguage());
    Map<String, List<String>> values = new LinkedHashMap<>(AlertFields.of(usual, visitor.zone()));
    values.putAll(given);
    if (AlertFields.first(values, "name").isEmpty() && error == null) {
      values.put("name", List.of(suggestion(ctx, values)));
    }
    return form(ctx, "/alerts", values, error, false);
  }

  /** The form for an alert that exists. */
  AlertForm edit(
      Context ctx,
      Alert alert,
      @Nullable Map<String, List<String>> given,
      @Nullable InvalidInputException error) {
    Map<String, List<String>> values =
        given != null
            ? given
            : AlertFields.of(alert.settings(), alert.zone(pages.parts().settings().zone()));
    return form(ctx, "/alerts/" + alert.id(), values, error, true);
  }

  /**
   * What was filled in.
   *
   * @throws InvalidInputException naming the field at fault
   */
  AlertSettings read(Map<String, List<String>> given, boolean enabled) {
    Map<String, List<String>> values = new LinkedHashMap<>(AlertFields.read(given, enabled));
    values.keySet().removeAll(Set.of("from", "to", "as_of", "distinct", "tag", "article"));
    return AlertReader.read(values, pages.parts().settings().zone());
  }

  /** What an alert looks for, one label a value. */
  List<FilterBar.Chip> chips(Context ctx, Map<String, List<String>> filters) {
    List<FilterBar.Chip> chips = new ArrayList<>();
    String q = AlertFields.first(filters, "q");
    if (!q.isEmpty()) {
      chips.add(new FilterBar.Chip("q", q, ""));
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
      Map<String, List<String>> values,
      @Nullable InvalidInputException error,
      boolean edits) {
    Map<By, Top> tops;
    try (Parallel parallel = new Parallel()) {
      ArticleQuery all = ArticleQuery.all(pages.parts().settings().zone());
      tops = Tops.of(parallel, pages.parts().index(), all, 0).all();
    }
    List<FilterBar.Picker> pickers =
        FilterBars.DIMENSIONS.stream().map(by -> bars.picker(ctx, by, values, tops)).toList();
    return new AlertForm(
        action,
        values,
        pickers,
        channels(values),
        error == null ? null : pages.text(ctx, error),
        error == null ? null : error.field(),
        edits);
  }

  /** One row a channel and one more to fill in; without scripts the buttons ask for others. */
  private static List<String> channels(Map<String, List<String>> values) {
    List<String> rows = new ArrayList<>(values.getOrDefault("channels", List.of()));
    String removed = AlertFields.first(values, "remove");
    if (removed.matches("\\d{1,3}") && Integer.parseInt(removed) < rows.size()) {
      rows.remove(Integer.parseInt(removed));
    }
    if (rows.isEmpty() || values.containsKey("add")) {
      rows.add("");
    }
    return rows;
  }

  /** A name made of what is looked for. */
  private String suggestion(Context ctx, Map<String, List<String>> filters) {
    String name = String.join(", ", chips(ctx, filters).stream().map(c -> c.label()).toList());
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name;
  }
}
