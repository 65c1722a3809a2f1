package org.obzor.fulltext;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as pages write them for machines: ISO 8601 and its common variations, RFC 1123. */
final class Times {
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-M-d[['T'][' ']H:mm[:ss]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[' '][XXX][XX][X]]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Times() {}

  /**
   * @return an {@link OffsetDateTime}, {@link LocalDateTime} or {@link LocalDate}; null if it is
   *     none
   */
  static @Nullable Temporal parse(String written) {
    String s = written.strip().replace('/', '-');
    if (s.isEmpty() || s.length() > 60) {
      return null;
    }
    try {
      return (Temporal)
          ISO.parseBest(s, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    } catch (DateTimeException e) {
      try {
        return OffsetDateTime.parse(s, DateTimeFormatter.RFC_1123_DATE_TIME);
      } catch (DateTimeException none) {
        return null;
      }
    }
  }
}
