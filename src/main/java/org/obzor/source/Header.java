package org.obzor.source;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line of a clipping that names outlet, date and length: {@code ТАСС 30.03.24 Слов: 248}.
 *
 * @param words the stated length, null if none is stated
 */
record Header(String source, String date, @Nullable Integer words) {
  private static final Pattern LAYOUT =
      Pattern.compile(
          """
          (?<source>\\S.*?)[\\s,|]+\
          (?<date>\\d{1,2}\\.\\d{1,2}\\.(?:\\d{4}|\\d{2}))\
          (?:\\s?г\\.)?\
          (?:[\\s,;|.]+(?:Количество\\s+слов|Слов|Words|Сөз|Сөздер)\\s*:?\\s*(?<words>\\d{1,3}(?:\\s?\\d{3})*|\\d+))?\
          [\\s.]*\
          """,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern DATE = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");

  /** A name does not end like this; a sentence cut short by its date does. */
  private static final Pattern OPEN_ENDED =
      Pattern.compile(
          ".*\\s(на|от|с|со|до|за|в|во|к|ко|по|и|о|об|после|of|on|at|from|since|until|by|for|in)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int LONGEST_LINE = 300;
  private static final int LONGEST_NAME_WORDS = 6;

  static Optional<Header> of(String line) {
    if (line.length() > LONGEST_LINE) {
      return Optional.empty();
    }
    Matcher m = LAYOUT.matcher(line);
    if (!m.matches()) {
      return Optional.empty();
    }
    String words = m.group("words");
    return Optional.of(
        new Header(
            Cleaner.line(m.group("source")),
            m.group("date"),
            words == null ? null : parseCount(words)));
  }

  private static @Nullable Integer parseCount(String words) {
    String digits = words.replaceAll("\\D", "");
    return digits.length() > 9 ? null : Integer.valueOf(digits);
  }

  /** Whether the line can hardly be anything else: a length is stated, or it looks like a name. */
  boolean isCertain() {
    return words != null;
  }

  /** Whether what stands before the date can be the name of an outlet. */
  boolean namesAnOutlet() {
    int first = source.codePointAt(0);
    return !Character.isLowerCase(first)
        && source.split(" ", -1).length <= LONGEST_NAME_WORDS
        && !OPEN_ENDED.matcher(source).matches()
        && !source.endsWith(":")
        && !source.contains(". ");
  }

  /**
   * The date stated; empty if there is no such day. A year of two digits is of this century unless
   * that would be more than a year ahead.
   */
  Optional<LocalDate> day(Clock clock) {
    Matcher m = DATE.matcher(date);
    if (!m.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(m.group(3));
    if (m.group(3).length() == 2) {
      int latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear() + 1;
      year += 2000 + year <= latest ? 2000 : 1900;
    }
    try {
      return Optional.of(
          LocalDate.of(year, Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
