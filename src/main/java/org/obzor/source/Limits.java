package org.obzor.source;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What an article may be at most. */
final class Limits {
  /** Bytes of UTF-8 of one text. */
  static final int TEXT_BYTES = 5 * 1024 * 1024;

  /** Bytes of one clipping file, which is read as a whole. */
  static final int FILE_BYTES = 128 * 1024 * 1024;

  /** Bytes of one line of NDJSON: the longest text with every character escaped, and some room. */
  static final int LINE_BYTES = 7 * TEXT_BYTES;

  static final int TITLE_CHARACTERS = 2_000;
  static final int SOURCE_CHARACTERS = 200;
  static final int ID_CHARACTERS = 400;
  static final int URL_CHARACTERS = 4_000;

  /** A line that names authors. */
  static final int BYLINE_CHARACTERS = 1_000;

  private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");
  private static final Duration AHEAD = Duration.ofDays(366);

  private Limits() {}

  static boolean tooLong(String text) {
    return text.length() > TEXT_BYTES / 4
        && text.getBytes(StandardCharsets.UTF_8).length > TEXT_BYTES;
  }

  static boolean tooEarly(Instant published) {
    return published.isBefore(EARLIEST);
  }

  /** More than a year ahead: a slip of the pen, not an embargo. */
  static boolean tooLate(Instant published, Clock clock) {
    return published.isAfter(clock.instant().plus(AHEAD));
  }
}
