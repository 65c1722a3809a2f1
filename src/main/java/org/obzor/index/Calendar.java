package org.obzor.index;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.obzor.query.InvalidInputException;

/** The buckets of an interval in a time zone: a day is the user's day, also when clocks change. */
record Calendar(Interval interval, ZoneId zone) {
  /** More dates than any chart can show. */
  static final int MOST_BUCKETS = 5000;

  /** The first instant of the bucket an instant lies in. */
  Instant start(Instant t) {
    ZonedDateTime at = t.atZone(zone);
    LocalDate day = at.toLocalDate();
    return switch (interval) {
      case HOUR -> at.truncatedTo(ChronoUnit.HOURS).toInstant();
      case DAY -> startOf(day);
      case WEEK -> startOf(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
      case MONTH -> startOf(day.withDayOfMonth(1));
      case QUARTER -> startOf(day.with(IsoFields.DAY_OF_QUARTER, 1));
      case YEAR -> startOf(day.withDayOfYear(1));
    };
  }

  /** The first instant of the bucket after the one that starts at {@code start}. */
  Instant next(Instant start) {
    ZonedDateTime at = start.atZone(zone);
    // Midnight may not exist where clocks change at it: count in dates.
    LocalDate day = at.toLocalDate();
    return switch (interval) {
      case HOUR -> nextHour(start);
      case DAY -> startOf(day.plusDays(1));
      case WEEK -> startOf(day.plusWeeks(1));
      case MONTH -> startOf(day.plusMonths(1));
      case QUARTER -> startOf(day.plusMonths(3));
      case YEAR -> startOf(day.plusYears(1));
    };
  }

  /** Where clocks go back by half an hour, an hour is one and a half hours long. */
  private Instant nextHour(Instant start) {
    Instant next = start(start.plus(Duration.ofHours(1)));
    return next.isAfter(start) ? next : start(start.plus(Duration.ofMinutes(90)));
  }

  /**
   * The starts of all buckets that have a part in a range.
   *
   * @param to not included
   * @throws InvalidInputException if they are more than {@link #MOST_BUCKETS}
   */
  List<Instant> starts(Instant from, Instant to) {
    List<Instant> starts = new ArrayList<>();
    for (Instant t = start(from); t.isBefore(to); t = next(t)) {
      if (starts.size() == MOST_BUCKETS) {
        throw new InvalidInputException("interval", "index.too-many-buckets", MOST_BUCKETS);
      }
      starts.add(t);
    }
    return starts;
  }

  CalendarInterval elastic() {
    return switch (interval) {
      case HOUR -> CalendarInterval.Hour;
      case DAY -> CalendarInterval.Day;
      case WEEK -> CalendarInterval.Week;
      case MONTH -> CalendarInterval.Month;
      case QUARTER -> CalendarInterval.Quarter;
      case YEAR -> CalendarInterval.Year;
    };
  }

  private Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
