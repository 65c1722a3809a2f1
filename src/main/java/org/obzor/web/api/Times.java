package org.obzor.web.api;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Moments as the API writes them: ISO 8601 with seconds and offset. */
final class Times {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX");

  private Times() {}

  static String write(Instant instant, ZoneId zone) {
    return write(instant.atZone(zone).toOffsetDateTime());
  }

  static String write(OffsetDateTime time) {
    return FORMAT.format(time);
  }
}
