package org.obzor.web.page;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;
import org.obzor.index.By;
import org.obzor.index.Top;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Formats;

/** Makes the filter bar of a page. */
final class FilterBars {
  /** The filters with values to choose from, in the order of the bar. */
  static final List<By> DIMENSIONS = List.of(By.COUNTRY, By.PERSON, By.TOPIC, By.SOURCE, By.LANG);

  /** Tags to choose from, the most frequent. */
  private static final int TAGS = 200;

  private final Pages pages;

  FilterBars(Pages pages) {
    this.pages = pages;
  }

  /**
   * @param here this page with all its parameters
   * @param tops the most frequent values of each dimension; may lack any of them
   */
  FilterBar bar(Context ctx, PageRequest request, Address here, Map<By, Top> tops) {
    Map<String, List<String>> filters = request.filters();
    ArticleQuery query = request.query();
    ZoneId zone = query == null ? pages.parts().settings().zone() : query.zone();
    Map<By, Map<String, String>> labels = new LinkedHashMap<>();
    for (By by : DIMENSIONS) {
      labels.put(by, labels(ctx, by, filters.getOrDefault(by.id(), List.of()), tops.get(by)));
    }
    Map<String, List<String>> kept = new LinkedHashMap<>(here.parameters());
    kept.keySet().removeAll(PARAMETERS);
    return new FilterBar(
        here.path(),
        kept,
        first(filters, "q"),
        query == null || filters.get("q") == null ? "" : pages.reading(ctx, query.text()),
        query == null ? first(filters, "from") : day(query.from(), 0, zone),
        query == null ? first(filters, "to") : day(query.to(), -1, zone),
        request.period() == null ? "" : request.period().id(),
        first(filters, "distinct").equals("true"),
        request.error() == null ? null : pages.text(ctx, request.error()),
        request.error() == null ? null : request.error().field(),
        where(request),
        periods(ctx, request, here),
        pickers(ctx, filters, labels, tops),
        chips(ctx, request, here, labels),
        new Address(here.path(), kept).without("article").with("period", "all").toString());
  }

  private List<FilterBar.Picker> pickers(
      Context ctx,
      Map<String, List<String>> filters,
      Map<By, Map<String, String>> labels,
      Map<By, Top> tops) {
    List<FilterBar.Picker> pickers = new ArrayList<>();
    for (By by : DIMENSIONS) {
      pickers.add(picker(ctx, by, filters, labels.getOrDefault(by, Map.of()), tops.get(by)));
    }
    List<String> chosen = filters.getOrDefault("tag", List.of());
    Map<String, Long> tags = pages.parts().tags().all();
    if (!tags.isEmpty() || !chosen.isEmpty()) {
      Formats formats = pages.formats(ctx);
      Set<String> names = new LinkedHashSet<>(chosen);
      tags.keySet().stream().limit(TAGS).forEach(names::add);
      pickers.add(
          new FilterBar.Picker(
              "tag",
              pages.text(ctx, "filter.tag"),
              chosen.size(),
              names.stream()
                  .map(name ->
                      new FilterBar.Option(
                          name,
                          name,
                          tags.containsKey(name) ? formats.number(tags.getOrDefault(name, 0L)) : "",
                          chosen.contains(name)))
                  .toList()));
    }
    return pickers;
  }

  private static FilterBar.@Nullable Where where(PageRequest request) {
    InvalidInputException error = request.error();
    return error == null || error.position().isEmpty()
        ? null
        : FilterBar.Where.of(first(request.filters(), "q"), error.position().getAsInt());
  }

  private static final Set<String> PARAMETERS =
      new LinkedHashSet<>(
          Arrays.asList(
              "q",
              "from",
              "to",
              "tz",
              "country",
              "person",
              "topic",
              "source",
              "lang",
              "tag",
              "distinct",
              "as_of",
              "period",
              "cursor",
              "ui",
              "remember"));

  /** The periods to choose from, as links. */
  List<Choice> periods(Context ctx, PageRequest request, Address here) {
    ArticleQuery query = request.query();
    boolean endless = query != null && query.from() == null && query.to() == null;
    Period current = endless ? Period.ALL : request.period();
    List<Choice> choices = new ArrayList<>();
    for (Period period : Period.values()) {
      choices.add(
          new Choice(
              period.id(),
              pages.text(ctx, "period." + period.id()),
              here.without("from", "to", "cursor").with("period", period.id()).toString(),
              period == current));
    }
    return choices;
  }

  /** The choice of one dimension where the chosen values are not known yet. */
  FilterBar.Picker picker(
      Context ctx, By by, Map<String, List<String>> filters, Map<By, Top> tops) {
    List<String> chosen = filters.getOrDefault(by.id(), List.of());
    return picker(ctx, by, filters, labels(ctx, by, chosen, tops.get(by)), tops.get(by));
  }

  private FilterBar.Picker picker(
      Context ctx,
      By by,
      Map<String, List<String>> filters,
      Map<String, String> labels,
      @Nullable Top top) {
    Formats formats = pages.formats(ctx);
    List<String> chosen = filters.getOrDefault(by.id(), List.of());
    Map<String, String> counts = new LinkedHashMap<>();
    if (top != null) {
      top.items().forEach(item -> counts.put(item.id(), formats.number(item.articles())));
    }
    Set<String> ids = new LinkedHashSet<>(chosen);
    ids.addAll(counts.keySet());
    List<FilterBar.Option> options =
        ids.stream()
            .map(id ->
                new FilterBar.Option(
                    id,
                    labels.getOrDefault(id, id),
                    counts.getOrDefault(id, ""),
                    chosen.contains(id)))
            .toList();
    return new FilterBar.Picker(
        by.id(), pages.text(ctx, "filter." + by.id()), chosen.size(), options);
  }

  /** What the chosen and the most frequent values are called, by id. */
  Map<String, String> labels(Context ctx, By by, List<String> chosen, @Nullable Top top) {
    Map<String, String> labels = new LinkedHashMap<>();
    if (top != null) {
      top.items().forEach(i -> labels.put(i.id(), pages.label(ctx, by, i.id(), i.label())));
    }
    List<String> unknown = chosen.stream().filter(id -> !labels.containsKey(id)).toList();
    if (!unknown.isEmpty()) {
      Map<String, String> stored =
          switch (by) {
            case COUNTRY, PERSON, TOPIC ->
                pages.parts().index().labels(EntityType.of(by.id()), unknown);
            case SOURCE, LANG, NONE -> Map.of();
          };
      unknown.forEach(id -> labels.put(id, pages.label(ctx, by, id, stored.getOrDefault(id, id))));
    }
    return labels;
  }

  private List<FilterBar.Chip> chips(
      Context ctx, PageRequest request, Address here, Map<By, Map<String, String>> labels) {
    Map<String, List<String>> filters = request.filters();
    Address rest = here.without("cursor");
    List<FilterBar.Chip> chips = new ArrayList<>();
    if (filters.containsKey("q")) {
      chips.add(new FilterBar.Chip("q", first(filters, "q"), rest.without("q").toString()));
    }
    labels.forEach((by, names) ->
        filters
            .getOrDefault(by.id(), List.of())
            .forEach(id ->
                chips.add(
                    new FilterBar.Chip(
                        by.id(), names.getOrDefault(id, id), rest.minus(by.id(), id).toString()))));
    filters
        .getOrDefault("tag", List.of())
        .forEach(
            tag -> chips.add(new FilterBar.Chip("tag", tag, rest.minus("tag", tag).toString())));
    int chosen = filters.getOrDefault("article", List.of()).size();
    if (chosen > 0) {
      chips.add(
          new FilterBar.Chip(
              "article",
              pages.text(ctx, "filter.article", chosen),
              rest.without("article").toString()));
    }
    dates(ctx, request, rest, chips);
    if (first(filters, "distinct").equals("true")) {
      chips.add(
          new FilterBar.Chip(
              "distinct", pages.text(ctx, "filter.distinct"), rest.without("distinct").toString()));
    }
    if (filters.containsKey("as_of")) {
      Instant asOf = request.query() == null ? null : request.query().asOf();
      String moment = asOf == null ? first(filters, "as_of") : pages.formats(ctx).dateTime(asOf);
      chips.add(
          new FilterBar.Chip(
              "as_of", pages.text(ctx, "filter.as_of", moment), rest.without("as_of").toString()));
    }
    return chips;
  }

  private void dates(Context ctx, PageRequest request, Address rest, List<FilterBar.Chip> chips) {
    ArticleQuery query = request.query();
    if (query == null || request.period() != null) {
      return;
    }
    Formats formats = pages.formats(ctx);
    Instant from = query.from();
    Instant to = query.to();
    String first = from == null ? "…" : moment(formats, from, query.zone());
    String last = to == null ? "…" : moment(formats, to.minusMillis(1), query.zone());
    if (from != null || to != null) {
      chips.add(
          new FilterBar.Chip(
              "dates",
              first.equals(last) ? first : first + " – " + last,
              rest.without("from", "to").with("period", "all").toString()));
    }
  }

  /** A whole day is told by its date, anything else with its time. */
  static String moment(Formats formats, Instant at, ZoneId zone) {
    LocalDate day = LocalDate.ofInstant(at, zone);
    Instant start = day.atStartOfDay(zone).toInstant();
    Instant last = day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    return at.equals(start) || at.equals(last) ? formats.date(at) : formats.dateTime(at);
  }

  private static String day(@Nullable Instant bound, long millis, ZoneId zone) {
    return bound == null ? "" : LocalDate.ofInstant(bound.plusMillis(millis), zone).toString();
  }

  private static String first(Map<String, List<String>> filters, String name) {
    List<String> values = filters.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }
}
