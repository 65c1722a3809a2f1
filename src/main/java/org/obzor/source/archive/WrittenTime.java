package org.obzor.source.archive;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of the day: {@code 15:32}, {@code 6:27 PM GMT}, {@code 15 h 32}, {@code 15.32 Uhr}.
 *
 * @param zone null if none is written
 */
record WrittenTime(LocalTime time, @Nullable ZoneId zone) {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<![\\d:.,/])(?<hour>\\d{1,2})(?::|\\s?h\\s?|\\.(?=\\d{2}\\s*Uhr))(?<minute>\\d{2})"
              + "(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?(?![\\d:])"
              + "(?:\\s*(?<half>[AP])\\.?M\\.?(?!\\p{L}))?(?:\\s*Uhr)?"
              + "(?:\\s*\\(?(?<zone>[A-Z]{1,4}|МСК)(?![\\p{L}]))?"
              + "(?:\\s?(?<offset>[+-]\\d{1,2}(?::?\\d{2})?)(?!\\d))?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Abbreviations that mean one zone in the press. */
  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("Z", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("UT", "Z"),
          Map.entry("BST", "+01:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("MEZ", "+01:00"),
          Map.entry("HEC", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("MESZ", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("МСК", "+03:00"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("ET", "America/New_York"),
          Map.entry("CST", "-06:00"),
          Map.entry("CDT", "-05:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"),
          Map.entry("PT", "America/Los_Angeles"));

  static Optional<WrittenTime> find(String text) {
    Matcher m = TIME.matcher(text);
    while (m.find()) {
      try {
        String second = m.group("second");
        LocalTime time =
            LocalTime.of(
                hour(Integer.parseInt(m.group("hour")), m.group("half")),
                Integer.parseInt(m.group("minute")),
                second == null ? 0 : Integer.parseInt(second));
        return Optional.of(new WrittenTime(time, zone(m.group("zone"), m.group("offset"))));
      } catch (DateTimeException e) {
        // No time of the day: what follows may be one.
      }
    }
    return Optional.empty();
  }

  private static int hour(int written, @Nullable String half) {
    if (half == null) {
      return written;
    }
    return written % 12 + (half.equalsIgnoreCase("P") ? 12 : 0);
  }

  private static @Nullable ZoneId zone(@Nullable String name, @Nullable String offset) {
    if (offset != null) {
      String digits = offset.substring(1).replace(":", "");
      int hours =
          Integer.parseInt(digits.length() > 2 ? digits.substring(0, digits.length() - 2) : digits);
      int minutes =
          digits.length() > 2 ? Integer.parseInt(digits.substring(digits.length() - 2)) : 0;
      int sign = offset.startsWith("-") ? -1 : 1;
      return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }
    String zone = name == null ? null : ZONES.get(name.toUpperCase(Locale.ROOT));
    return zone == null ? null : ZoneId.of(zone);
  }
}
