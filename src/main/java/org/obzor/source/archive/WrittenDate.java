package org.obzor.source.archive;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as people and databases write it in English, French, German and Russian, with its time and
 * zone where they are written.
 *
 * @param time null if only the date is known
 * @param zone of the time; null if none is written
 */
public record WrittenDate(LocalDate day, @Nullable LocalTime time, @Nullable ZoneId zone) {
  private static final Pattern ISO =
      pattern("(?<!\\d)(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)");
  private static final Pattern DAY_MONTH =
      pattern(
          "(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th|\\.|-го|-е)?\\s+(?:de\\s+|of\\s+)?(\\p{L}{3,})\\.?,?"
              + "\\s+(\\d{4})(?!\\d)");
  private static final Pattern MONTH_DAY =
      pattern("(?<!\\p{L})(\\p{L}{3,})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\s*,?\\s+(\\d{4})(?!\\d)");
  private static final Pattern DOTTED =
      pattern("(?<![\\d.])(\\d{1,2})\\s?\\.\\s?(\\d{1,2})\\s?\\.\\s?(\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern SLASHED =
      pattern("(?<![\\d/])(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})(?!\\d)");
  private static final Pattern COMPACT =
      pattern("(?<!\\d)((?:19|20)\\d{2})(\\d{2})(\\d{2})(?!\\d)");
  private static final Pattern MONTH_YEAR =
      pattern("(?<!\\p{L})(\\p{L}{3,})\\.?\\s+(\\d{4})(?!\\d)");

  /** Years of two digits from this one on are of the last century. */
  private static final int PIVOT = 70;

  private static final int LONGEST = 500;

  /** Reads one kind of date; null if what matched is none. */
  private interface Reading {
    @Nullable LocalDate day(MatchResult m);
  }

  private record Kind(Pattern pattern, Reading reading) {}

  private static final Kind[] KINDS = {
    new Kind(ISO, m -> of(m.group(1), m.group(2), m.group(3))),
    new Kind(DAY_MONTH, m -> of(m.group(3), month(m.group(2)), m.group(1))),
    new Kind(MONTH_DAY, m -> of(m.group(3), month(m.group(1)), m.group(2))),
    new Kind(DOTTED, m -> of(m.group(3), m.group(2), m.group(1))),
    new Kind(SLASHED, m -> slashed(m)),
    new Kind(COMPACT, m -> of(m.group(1), m.group(2), m.group(3))),
    new Kind(MONTH_YEAR, m -> of(m.group(2), month(m.group(1)), "1")),
  };

  private static Pattern pattern(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  /**
   * A date written at the beginning of {@code written}, with the time after or before it. Of {@code
   * 3/4/2024} the day comes first, unless there is no such month; {@code March 2024} is its first
   * day.
   */
  public static Optional<WrittenDate> find(String written) {
    String text = written.substring(0, Math.min(written.length(), LONGEST));
    for (Kind kind : KINDS) {
      Matcher m = kind.pattern().matcher(text);
      while (m.find()) {
        LocalDate day = kind.reading().day(m.toMatchResult());
        if (day != null) {
          String rest = text.substring(m.end()) + " " + text.substring(0, m.start());
          return Optional.of(new WrittenDate(day, null, null).at(rest));
        }
      }
    }
    return Optional.empty();
  }

  /** The same day at a time written in {@code text}; this if none is written there. */
  WrittenDate at(String text) {
    return WrittenTime.find(text).map(t -> new WrittenDate(day, t.time(), t.zone())).orElse(this);
  }

  private static @Nullable LocalDate slashed(MatchResult m) {
    LocalDate european = of(m.group(3), m.group(2), m.group(1));
    return european != null ? european : of(m.group(3), m.group(1), m.group(2));
  }

  private static String month(String name) {
    return String.valueOf(MonthNames.number(name));
  }

  private static @Nullable LocalDate of(String year, String month, String day) {
    int y = Integer.parseInt(year);
    if (year.length() == 2) {
      y += y < PIVOT ? 2000 : 1900;
    }
    try {
      return LocalDate.of(y, Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
