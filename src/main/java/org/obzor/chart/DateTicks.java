package org.obzor.chart;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Which buckets are named below a chart: those with which an hour, day, month or year begins. */
final class DateTicks {
  /** What a label names, the finest first, and in how many of them there is one label. */
  private enum Rule {
    HOUR(Step.HOUR, 1),
    HOURS3(Step.HOUR, 3),
    HOURS6(Step.HOUR, 6),
    HOURS12(Step.HOUR, 12),
    DAY(Step.DAY, 1),
    DAYS2(Step.DAY, 2),
    WEEK(Step.WEEK, 1),
    WEEKS2(Step.WEEK, 2),
    MONTH(Step.MONTH, 1),
    MONTHS2(Step.MONTH, 2),
    QUARTER(Step.QUARTER, 1),
    QUARTERS2(Step.QUARTER, 2),
    YEAR(Step.YEAR, 1),
    YEARS2(Step.YEAR, 2),
    YEARS5(Step.YEAR, 5),
    YEARS10(Step.YEAR, 10),
    YEARS50(Step.YEAR, 50);

    private final Step unit;
    private final int every;

    Rule(Step unit, int every) {
      this.unit = unit;
      this.every = every;
    }

    /** The stretch of time that a moment falls in, counted from a fixed one. */
    long stretch(ZonedDateTime time) {
      long day = time.toLocalDate().toEpochDay();
      long count =
          switch (unit) {
            case HOUR -> day * 24 + time.getHour();
            case DAY -> day;
            // 5 January 1970 was a Monday.
            case WEEK -> Math.floorDiv(day - 4, 7);
            case MONTH -> time.getLong(ChronoField.PROLEPTIC_MONTH);
            case QUARTER -> Math.floorDiv(time.getLong(ChronoField.PROLEPTIC_MONTH), 3);
            case YEAR -> time.getYear();
          };
      return Math.floorDiv(count, every);
    }
  }

  /**
   * @param bucket its number from 0
   * @param label of an hour, day, month, quarter or year
   * @param context the day of an hour or the year of a day, where it is another than of the tick
   *     before; empty otherwise
   */
  record Tick(int bucket, String label, String context) {}

  private DateTicks() {}

  /**
   * @param most how many there is room for
   */
  static List<Tick> of(List<ZonedDateTime> starts, Step step, int most, Locale locale) {
    List<Tick> ticks = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      if (rule.unit.compareTo(step) < 0) {
        continue;
      }
      List<Integer> at = beginnings(starts, rule);
      if (at.size() > most && rule != Rule.YEARS50) {
        continue;
      }
      if (at.isEmpty() && !starts.isEmpty()) {
        // A short stretch in which nothing begins is named by its first moment.
        at = List.of(0);
      }
      String before = "";
      for (int bucket : at) {
        String context = context(starts.get(bucket), rule.unit, locale);
        ticks.add(
            new Tick(
                bucket,
                label(starts.get(bucket), rule.unit, step, locale),
                context.equals(before) ? "" : context));
        before = context;
      }
      break;
    }
    return ticks;
  }

  private static List<Integer> beginnings(List<ZonedDateTime> starts, Rule rule) {
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      ZonedDateTime before = i == 0 ? starts.get(0).minusNanos(1) : starts.get(i - 1);
      if (rule.stretch(before) != rule.stretch(starts.get(i))) {
        at.add(i);
      }
    }
    return at;
  }

  private static String label(ZonedDateTime time, Step unit, Step step, Locale locale) {
    return switch (unit) {
      case HOUR -> write("Hm", time, locale);
      case DAY, WEEK -> write("MMMd", time, locale);
      case MONTH -> write("MMM", time, locale);
      case QUARTER -> step == Step.QUARTER ? quarter(time, locale) : write("MMM", time, locale);
      case YEAR -> Integer.toString(time.getYear());
    };
  }

  private static String quarter(ZonedDateTime time, Locale locale) {
    int number = (time.getMonthValue() + 2) / 3;
    return locale.getLanguage().equals("ru") ? number + " кв." : "Q" + number;
  }

  private static String context(ZonedDateTime time, Step unit, Locale locale) {
    return switch (unit) {
      case HOUR -> write("MMMd", time, locale);
      case DAY, WEEK, MONTH, QUARTER -> Integer.toString(time.getYear());
      case YEAR -> "";
    };
  }

  private static String write(String template, ZonedDateTime time, Locale locale) {
    return Objects.requireNonNull(
        DateTimeFormatter.ofLocalizedPattern(template).withLocale(locale).format(time));
  }
}
