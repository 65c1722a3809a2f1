package org.obzor.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/**
 * A date of a feed.
 *
 * @param written as it stood there
 * @param time an {@link OffsetDateTime}, a {@link LocalDateTime} where no zone is told, a {@link
 *     LocalDate} where no time is; null if it cannot be read
 */
public record Moment(String written, @Nullable Temporal time) {

  static Moment of(String written) {
    return new Moment(written.strip(), FeedDates.parse(written));
  }

  /** Whether only the day is known. */
  public boolean dateOnly() {
    return time instanceof LocalDate;
  }

  /**
   * The moment; noon of a day of which no more is known.
   *
   * @param zone of times that tell none
   * @return null if the date cannot be read
   */
  public @Nullable Instant instant(ZoneId zone) {
    return switch (time) {
      case null -> null;
      case OffsetDateTime t -> t.toInstant();
      case LocalDateTime t -> t.atZone(zone).toInstant();
      case LocalDate d -> d.atTime(LocalTime.NOON).atZone(zone).toInstant();
      default -> throw new IllegalStateException("no such time: " + time);
    };
  }
}
