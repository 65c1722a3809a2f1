package org.obzor.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The header by which a server says when to come again. */
public final class RetryAfter {
  private RetryAfter() {}

  /**
   * @param header seconds or a date
   * @return null if it is neither, or over
   */
  public static @Nullable Duration read(@Nullable String header, Instant now) {
    String value = header == null ? "" : header.strip();
    if (value.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      Duration left = Duration.between(now, until);
      return left.isNegative() ? null : left;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
