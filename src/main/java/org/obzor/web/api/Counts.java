package org.obzor.web.api;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.obzor.index.By;
import org.obzor.index.Cooccurrence;
import org.obzor.index.Interval;
import org.obzor.index.Metric;
import org.obzor.index.Timeline;
import org.obzor.index.Top;
import org.obzor.query.ArticleQuery;
import org.obzor.query.FilterParameters;
import org.obzor.web.WebParts;

/** Counts over time, the most frequent values, and what is named together. */
final class Counts {
  private static final int MOST_SERIES = 50;
  private static final int MOST_VALUES = 1000;
  private static final int MOST_ROWS = 50;

  private final WebParts parts;

  Counts(WebParts parts) {
    this.parts = parts;
  }

  record TimelineJson(
      String by,
      String interval,
      String metric,
      String tz,
      @Nullable String from,
      @Nullable String to,
      List<String> dates,
      List<Long> total,
      List<SeriesJson> series,
      boolean partialLast) {}

  record SeriesJson(String id, String label, long total, List<Long> counts) {}

  record TopJson(String by, long totalArticles, List<ItemJson> items) {}

  record ItemJson(
      String id,
      String label,
      long articles,
      long mentions,
      @Nullable Long previousArticles,
      double share) {}

  record CooccurrenceJson(
      long total, List<LabelJson> rows, List<LabelJson> columns, List<List<Long>> counts) {}

  record LabelJson(String id, String label, long articles) {}

  void timeline(Context ctx) {
    Query request = Query.of(ctx, parts, "by", "interval", "top", "metric");
    By by = request.choice("by", By.COUNTRY, By::id);
    Interval interval = request.choice("interval", Interval.DAY, Interval::id);
    Metric metric = request.choice("metric", Metric.ARTICLES, Metric::id);
    int top = request.number("top", 10, 1, MOST_SERIES);
    ArticleQuery query = request.filters();
    Timeline line = parts.index().timeline(query, by, interval, top, metric);
    ArticleQuery range = query.withPeriod(line.from(), line.to());
    var written = FilterParameters.print(range, query.zone());
    ctx.json(
        new TimelineJson(
            by.id(),
            interval.id(),
            metric.id(),
            query.zone().getId(),
            first(written.get("from")),
            first(written.get("to")),
            line.dates().stream().map(d -> date(d, interval, query.zone())).toList(),
            line.total(),
            line.series().stream()
                .map(s ->
                    new SeriesJson(
                        s.id(),
                        label(by, s.id(), s.label(), request.locale()),
                        s.total(),
                        s.counts()))
                .toList(),
            line.partialLast()));
  }

  void top(Context ctx) {
    Query request = Query.of(ctx, parts, "by", "size");
    By by = request.choice("by", By.COUNTRY, By::id);
    int size = request.number("size", 20, 1, MOST_VALUES);
    Top top = parts.index().top(request.filters(), by, size);
    ctx.json(
        new TopJson(
            by.id(),
            top.totalArticles(),
            top.items().stream()
                .map(i ->
                    new ItemJson(
                        i.id(),
                        label(by, i.id(), i.label(), request.locale()),
                        i.articles(),
                        Objects.requireNonNull(i.mentions()),
                        i.previousArticles(),
                        i.share()))
                .toList()));
  }

  void cooccurrence(Context ctx) {
    Query request = Query.of(ctx, parts, "rows", "columns", "size");
    By rows = request.choice("rows", By.COUNTRY, By::id);
    By columns = request.choice("columns", By.TOPIC, By::id);
    int size = request.number("size", 10, 1, MOST_ROWS);
    Cooccurrence found = parts.index().cooccurrence(request.filters(), rows, columns, size);
    ctx.json(
        new CooccurrenceJson(
            found.total(),
            labels(rows, found.rows(), request.locale()),
            labels(columns, found.columns(), request.locale()),
            found.counts()));
  }

  private List<LabelJson> labels(By by, List<Cooccurrence.Label> labels, Locale locale) {
    return labels.stream()
        .map(l -> new LabelJson(l.id(), label(by, l.id(), l.label(), locale), l.articles()))
        .toList();
  }

  private String label(By by, String id, String stored, Locale locale) {
    return parts.labels().label(by, id, stored, locale);
  }

  /** A bucket's first day, or its first moment if it is an hour. */
  private static String date(Instant start, Interval interval, ZoneId zone) {
    OffsetDateTime local = start.atZone(zone).toOffsetDateTime();
    return interval == Interval.HOUR
        ? Times.write(local.truncatedTo(ChronoUnit.SECONDS))
        : local.toLocalDate().toString();
  }

  private static @Nullable String first(@Nullable List<String> values) {
    return values == null || values.isEmpty() ? null : values.getFirst();
  }
}
