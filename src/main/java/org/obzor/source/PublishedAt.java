package org.obzor.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * A time of publication as senders write it: an ISO 8601 date, a date-time with offset, or a local
 * date-time.
 */
record PublishedAt(Instant instant, boolean dateOnly) {
  private static final DateTimeFormatter DATE_TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd['T'][' ']HH:mm[:ss]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  /**
   * @param zone in which a date is a day and a local date-time is read
   * @return empty if it is none of these, or there is no such day
   */
  static Optional<PublishedAt> of(String written, ZoneId zone) {
    String s = written.strip();
    try {
      if (s.length() == 10) {
        LocalDate day = LocalDate.parse(s);
        return Optional.of(
            new PublishedAt(day.atTime(LocalTime.NOON).atZone(zone).toInstant(), true));
      }
      TemporalAccessor parsed = DATE_TIME.parseBest(s, OffsetDateTime::from, LocalDateTime::from);
      Instant instant =
          parsed instanceof OffsetDateTime o
              ? o.toInstant()
              : LocalDateTime.from(parsed).atZone(zone).toInstant();
      return Optional.of(new PublishedAt(instant.truncatedTo(ChronoUnit.MILLIS), false));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The inverse of {@link #of}. */
  static String write(Instant instant, boolean dateOnly, ZoneId zone) {
    return dateOnly
        ? LocalDate.ofInstant(instant, zone).toString()
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
  }
}
