package org.obzor.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A date or date-time as a user gives it: {@code 2024-03-30} (that whole day in the user's zone),
 * {@code 2024-03-30T10:00:00+05:00} or {@code …Z} (an instant), {@code 2024-03-30T10:00} (an
 * instant, in the user's zone). Instants are to the millisecond, as in the index.
 */
final class DateParameter {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+ -]\\d{2}:\\d{2})?");

  private DateParameter() {}

  /** The first instant that is meant. */
  static Instant first(String name, String value, ZoneId zone) {
    return DATE.matcher(value).matches()
        ? date(name, value).atStartOfDay(zone).toInstant()
        : instant(name, value, zone);
  }

  /** The first instant after all those that are meant. */
  static Instant after(String name, String value, ZoneId zone) {
    return DATE.matcher(value).matches()
        ? date(name, value).plusDays(1).atStartOfDay(zone).toInstant()
        : instant(name, value, zone).plusMillis(1);
  }

  /** The inverse of {@link #first}: a date if it is the beginning of a day. */
  static String ofFirst(Instant first, ZoneId zone) {
    LocalDate day = first.atZone(zone).toLocalDate();
    return day.atStartOfDay(zone).toInstant().equals(first)
        ? day.toString()
        : first.atZone(zone).toOffsetDateTime().toString();
  }

  /** The inverse of {@link #after}: a date if it is the beginning of a day. */
  static String ofAfter(Instant after, ZoneId zone) {
    LocalDate day = after.atZone(zone).toLocalDate();
    return day.atStartOfDay(zone).toInstant().equals(after)
        ? day.minusDays(1).toString()
        : after.minusMillis(1).atZone(zone).toOffsetDateTime().toString();
  }

  private static LocalDate date(String name, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw bad(name, value);
    }
  }

  private static Instant instant(String name, String value, ZoneId zone) {
    if (!TIME.matcher(value).matches()) {
      throw bad(name, value);
    }
    String time = value.replace(' ', '+'); // a plus sign that was not encoded in a URL
    try {
      boolean offset = time.endsWith("Z") || time.lastIndexOf('+') > 0 || time.lastIndexOf('-') > 9;
      Instant instant =
          offset
              ? OffsetDateTime.parse(time).toInstant()
              : LocalDateTime.parse(time).atZone(zone).toInstant();
      return instant.truncatedTo(ChronoUnit.MILLIS);
    } catch (DateTimeException e) {
      throw bad(name, value);
    }
  }

  private static InvalidInputException bad(String name, String value) {
    return new InvalidInputException(name, "query.bad-date", value);
  }
}
