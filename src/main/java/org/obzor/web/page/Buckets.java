package org.obzor.web.page;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.obzor.index.Interval;
import org.obzor.query.ArticleQuery;

/** The widths of a timeline's buckets. */
final class Buckets {
  private Buckets() {}

  /** A width that gives a readable number of points for this period. */
  static Interval fitting(@Nullable Instant from, @Nullable Instant to) {
    if (from == null || to == null) {
      return Interval.MONTH;
    }
    long days = Duration.between(from, to).toDays();
    if (days <= 2) {
      return Interval.HOUR;
    } else if (days <= 62) {
      return Interval.DAY;
    } else if (days <= 400) {
      return Interval.WEEK;
    } else if (days <= 366L * 8) {
      return Interval.MONTH;
    }
    return days <= 366L * 25 ? Interval.QUARTER : Interval.YEAR;
  }

  /** The articles of the query that are in the bucket that begins at {@code start}. */
  static ArticleQuery within(ArticleQuery query, Instant start, Interval interval) {
    Instant from = query.from();
    Instant to = query.to();
    Instant end = end(start, interval, query.zone());
    return query.withPeriod(
        from == null || start.isAfter(from) ? start : from,
        to == null || end.isBefore(to) ? end : to);
  }

  /** Where the bucket that begins at {@code start} ends. */
  static Instant end(Instant start, Interval interval, ZoneId zone) {
    ZonedDateTime local = start.atZone(zone);
    return switch (interval) {
      case HOUR -> start.plus(Duration.ofHours(1));
      case DAY -> local.toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
      case WEEK -> local.toLocalDate().plusWeeks(1).atStartOfDay(zone).toInstant();
      case MONTH -> local.toLocalDate().plusMonths(1).atStartOfDay(zone).toInstant();
      case QUARTER -> local.toLocalDate().plusMonths(3).atStartOfDay(zone).toInstant();
      case YEAR -> local.toLocalDate().plusYears(1).atStartOfDay(zone).toInstant();
    };
  }
}
