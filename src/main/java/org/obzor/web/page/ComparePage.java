package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.obzor.export.FileName;
import org.obzor.index.ArticleIndex;
import org.obzor.index.By;
import org.obzor.index.Interval;
import org.obzor.index.Top;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Parallel;

/** Up to six selections side by side over the same time. */
final class ComparePage {
  private static final int SUGGESTED = 3;

  private final Pages pages;

  ComparePage(Pages pages) {
    this.pages = pages;
  }

  void show(Context ctx) {
    PageRequest request = pages.read(ctx);
    CompareOptions options = CompareOptions.of(ctx.queryParamMap());
    Address here = here(ctx, request, options);
    if (options.edited()) {
      ctx.redirect(here.toString(), HttpStatus.FOUND);
      return;
    }
    Map<String, Object> model = new LinkedHashMap<>();
    ArticleQuery shared = request.query();
    List<Selection> selections =
        shared == null ? List.of() : read(ctx, pages, shared, options.selections());
    boolean tooMany = selections.size() > CompareOptions.MOST;
    boolean wrong = tooMany || selections.stream().anyMatch(s -> s.query() == null);
    if (shared == null || wrong) {
      ctx.status(HttpStatus.BAD_REQUEST);
    }
    model.put("query", shared);
    model.put("selections", entries(ctx, selections));
    model.put("most", CompareOptions.MOST);
    model.put("tooMany", tooMany ? pages.text(ctx, "compare.too_many", CompareOptions.MOST) : "");
    model.put("action", "/compare");
    model.put("kept", here.without("s").parameters());
    addFigures(ctx, request, wrong ? List.of() : selections, options, here, model);
    pages.show(ctx, "compare", "compare", model);
  }

  private void addFigures(
      Context ctx,
      PageRequest request,
      List<Selection> selections,
      CompareOptions options,
      Address here,
      Map<String, Object> model) {
    ArticleQuery shared = request.query();
    if (shared == null) {
      model.put("filters", new FilterBars(pages).bar(ctx, request, here, Map.of()));
      return;
    }
    ArticleIndex index = pages.parts().index();
    try (Parallel parallel = new Parallel()) {
      Tops tops = Tops.choices(parallel, index, shared, Tops.of(parallel, index, shared, 0));
      if (!selections.isEmpty()) {
        Compared compared = compared(ctx, pages, parallel, shared, selections);
        model.put(
            "comparison",
            new Comparisons(pages).comparison(ctx, shared, selections, compared, options, here));
      }
      model.put("suggested", suggested(ctx, tops, here));
      model.put("filters", new FilterBars(pages).bar(ctx, request, here, tops.all()));
    }
  }

  static Compared compared(
      Context ctx,
      Pages pages,
      Parallel parallel,
      ArticleQuery shared,
      List<Selection> selections) {
    Interval wished = Charts.Options.of(ctx.queryParamMap(), By.NONE).interval();
    return Compared.of(
        parallel,
        pages.parts().index(),
        shared,
        selections.stream().map(s -> Objects.requireNonNull(s.query())).toList(),
        new Timelines(pages.parts().index()).interval(shared, wished));
  }

  /** The most frequent countries, persons and topics compared, for a beginning. */
  private List<Choice> suggested(Context ctx, Tops tops, Address here) {
    List<Choice> suggested = new ArrayList<>();
    for (By by : List.of(By.COUNTRY, By.PERSON, By.TOPIC, By.SOURCE)) {
      List<Top.Item> top = tops.get(by).items().stream().limit(SUGGESTED).toList();
      if (top.size() > 1) {
        suggested.add(
            new Choice(
                by.id(),
                String.join(
                    " · ", top.stream().map(i -> pages.label(ctx, by, i.id(), i.label())).toList()),
                CompareOptions.comparing(here, by, top.stream().map(Top.Item::id).toList())
                    .toString(),
                false));
      }
    }
    return suggested;
  }

  /** A selection in the form. */
  record Entry(int number, String name, String text, String label, String error) {}

  private List<Entry> entries(Context ctx, List<Selection> selections) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < selections.size(); i++) {
      Selection s = selections.get(i);
      InvalidInputException error = s.error();
      entries.add(
          new Entry(
              i,
              s.name(),
              s.text(),
              s.label(),
              error == null
                  ? ""
                  : pages.text(ctx, "compare.wrong", i + 1, pages.text(ctx, error))));
    }
    return entries;
  }

  private static List<Selection> read(
      Context ctx, Pages pages, ArticleQuery shared, List<String> written) {
    return written.stream().map(w -> Selection.read(ctx, pages, shared, w)).toList();
  }

  private static Address here(Context ctx, PageRequest request, CompareOptions options) {
    Interval interval = Charts.Options.of(ctx.queryParamMap(), By.NONE).interval();
    return options
        .on(new Address("/compare", request.filters()))
        .with("interval", interval == null ? "" : interval.id());
  }

  /**
   * What is compared.
   *
   * @param selections one to six, all of which could be read
   */
  record Asked(ArticleQuery shared, List<Selection> selections, CompareOptions options) {}

  /**
   * What the address asks for.
   *
   * @throws InvalidInputException if any of it cannot be understood
   */
  static Asked asked(Context ctx, Pages pages) {
    ArticleQuery shared = Pictures.query(pages, ctx);
    CompareOptions options = CompareOptions.of(ctx.queryParamMap());
    List<Selection> selections = read(ctx, pages, shared, options.selections());
    if (selections.isEmpty() || selections.size() > CompareOptions.MOST) {
      throw new InvalidInputException("s", "web.compare-number", CompareOptions.MOST);
    }
    for (int i = 0; i < selections.size(); i++) {
      InvalidInputException error = selections.get(i).error();
      if (error != null) {
        throw new InvalidInputException(
            "s", "web.compare-selection", i + 1, pages.text(ctx, error));
      }
    }
    return new Asked(shared, selections, options);
  }

  /** The figures as a file, a column for each selection. */
  void table(Context ctx) throws IOException {
    Asked asked = asked(ctx, pages);
    ArticleQuery shared = asked.shared();
    try (Parallel parallel = new Parallel()) {
      Compared compared = compared(ctx, pages, parallel, shared, asked.selections());
      List<List<Object>> rows = rows(ctx, shared, asked.selections(), compared, asked.options());
      FileName name =
          FileName.of("compare-" + asked.options().show().id(), shared, pages.parts().index());
      Downloads.table(ctx, name, rows);
    }
  }

  private List<List<Object>> rows(
      Context ctx,
      ArticleQuery shared,
      List<Selection> selections,
      Compared compared,
      CompareOptions options) {
    List<List<Object>> rows = new ArrayList<>();
    List<Object> head =
        new ArrayList<>(
            List.of(
                "date",
                pages.text(
                    ctx, shared.distinct() ? "compare.csv.stories" : "compare.csv.articles")));
    selections.forEach(s -> head.add(s.label()));
    rows.add(head);
    for (int i = 0; i < compared.buckets(); i++) {
      List<Object> row = new ArrayList<>();
      row.add(date(compared.all().dates().get(i), compared.all().interval(), shared));
      row.add(compared.all().total().get(i));
      for (int s = 0; s < selections.size(); s++) {
        row.add(cell(options.show(), compared, s, i));
      }
      rows.add(row);
    }
    return rows;
  }

  private static Object cell(CompareOptions.Show show, Compared compared, int s, int bucket) {
    double value = compared.value(show, s, bucket);
    if (Double.isNaN(value)) {
      return "";
    }
    return switch (show) {
      case ARTICLES -> compared.count(s, bucket);
      case SHARE -> new BigDecimal(String.format(Locale.ROOT, "%.6f", value));
      case INDEX -> new BigDecimal(String.format(Locale.ROOT, "%.2f", value));
    };
  }

  private static String date(Instant start, Interval interval, ArticleQuery shared) {
    ZonedDateTime local = start.atZone(shared.zone());
    return interval == Interval.HOUR
        ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local)
        : local.toLocalDate().toString();
  }
}
