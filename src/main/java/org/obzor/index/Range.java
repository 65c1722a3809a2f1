package org.obzor.index;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * A stretch of time.
 *
 * @param from included
 * @param to not included
 */
public record Range(Instant from, Instant to) {

  /**
   * The stretch of equal length just before: as many days, if this one is made of whole days of the
   * zone, whatever their length in hours.
   */
  public Range previous(ZoneId zone) {
    ZonedDateTime start = from.atZone(zone);
    ZonedDateTime end = to.atZone(zone);
    if (isMidnight(start) && isMidnight(end)) {
      long days = ChronoUnit.DAYS.between(start.toLocalDate(), end.toLocalDate());
      return new Range(start.toLocalDate().minusDays(days).atStartOfDay(zone).toInstant(), from);
    }
    return new Range(from.minus(ChronoUnit.MILLIS.between(from, to), ChronoUnit.MILLIS), from);
  }

  /**
   * The end to assume where none is given: the end of the present day, so that the question stays
   * the same all day and its answer can be kept.
   */
  static Instant endOfDay(Instant now, ZoneId zone) {
    return now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static boolean isMidnight(ZonedDateTime t) {
    return t.equals(t.toLocalDate().atStartOfDay(t.getZone()));
  }
}
