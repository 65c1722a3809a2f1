package org.obzor.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as feeds write them: RFC 822 with its names of zones and years of two digits, ISO 8601 in
 * all its lengths, and what comes of both in careless hands. Names of months are understood in
 * English and Russian.
 */
final class FeedDates {
  private static final String TIME =
      "(?<hour>\\d{1,2}):(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:[.,]\\d{1,12})?)?(?:\\s*(?<half>[ap]m)\\b)?";
  private static final String ZONE =
      "(?:\\s*(?<zone>z\\b|(?:gmt|utc?)?\\s*[+\\-\\u2212]\\s*\\d{1,2}:?\\d{0,2}(?!\\d)|[a-z]{1,5}\\b))?";

  private static final Pattern ISO =
      Pattern.compile(
          "(?<year>\\d{4})-?(?<month>\\d{2})-?(?<day>\\d{2})(?:(?:t|\\s+)" + TIME + ZONE + ")?.*");
  private static final Pattern ISO_BASIC =
      Pattern.compile(
          "(?<year>\\d{4})-?(?<month>\\d{2})-?(?<day>\\d{2})t(?<hour>\\d{2})(?<minute>\\d{2})"
              + "(?<second>\\d{2})?(?<half>)"
              + ZONE);
  private static final Pattern ISO_MONTH = Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{2}))?");
  private static final Pattern ISO_ORDINAL = Pattern.compile("(?<year>\\d{4})-(?<ordinal>\\d{3})");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:\\p{L}+[.,]*\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s\\-.]+(?<name>\\p{L}{3,})[.,]*[\\s\\-]+(?<year>\\d{2,4})(?:г\\.?)?"
              + "(?:[\\s,]+(?:at\\s+|в\\s+)?"
              + TIME
              + ZONE
              + ")?.*");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:\\p{L}+[.,]*\\s+)?(?<name>\\p{L}{3,})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})"
              + "(?:[\\s,]+(?:at\\s+)?"
              + TIME
              + ZONE
              + ")?.*");
  private static final Pattern ASCTIME =
      Pattern.compile(
          "\\p{L}+,?\\s+(?<name>\\p{L}{3,})\\s+(?<day>\\d{1,2})\\s+"
              + TIME
              + ZONE
              + "\\s+(?<year>\\d{4}).*");
  private static final Pattern DOTTED =
      Pattern.compile(
          "(?:\\p{L}+[.,]*\\s+)?(?<day>\\d{1,2})[./](?<month>\\d{1,2})[./](?<year>\\d{4})(?:[\\s,]+"
              + TIME
              + ZONE
              + ")?.*");
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<year>\\d{4})[./](?<month>\\d{1,2})[./](?<day>\\d{1,2})(?:[\\s,]+"
              + TIME
              + ZONE
              + ")?.*");

  private static final List<Pattern> FORMS =
      List.of(ISO_BASIC, ISO, DAY_FIRST, ASCTIME, MONTH_FIRST, DOTTED, YEAR_FIRST);

  private static final Map<String, Integer> MONTHS = months();

  /** Hours from Greenwich; American names as RFC 822 has them. */
  private static final Map<String, Double> ZONES =
      Map.ofEntries(
          Map.entry("z", 0.0),
          Map.entry("gmt", 0.0),
          Map.entry("ut", 0.0),
          Map.entry("utc", 0.0),
          Map.entry("wet", 0.0),
          Map.entry("bst", 1.0),
          Map.entry("cet", 1.0),
          Map.entry("met", 1.0),
          Map.entry("cest", 2.0),
          Map.entry("eet", 2.0),
          Map.entry("eest", 3.0),
          Map.entry("msk", 3.0),
          Map.entry("мск", 3.0),
          Map.entry("msd", 4.0),
          Map.entry("ist", 5.5),
          Map.entry("jst", 9.0),
          Map.entry("kst", 9.0),
          Map.entry("ast", -4.0),
          Map.entry("edt", -4.0),
          Map.entry("est", -5.0),
          Map.entry("et", -5.0),
          Map.entry("cdt", -5.0),
          Map.entry("cst", -6.0),
          Map.entry("ct", -6.0),
          Map.entry("mdt", -6.0),
          Map.entry("mst", -7.0),
          Map.entry("mt", -7.0),
          Map.entry("pdt", -7.0),
          Map.entry("pst", -8.0),
          Map.entry("pt", -8.0));

  private FeedDates() {}

  private static Map<String, Integer> months() {
    String[] names = {
      "jan янв",
      "feb фев",
      "mar мар",
      "apr апр",
      "may май мая",
      "jun июн",
      "jul июл",
      "aug авг",
      "sep сен",
      "oct окт",
      "nov ноя",
      "dec дек"
    };
    Map<String, Integer> months = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      for (String name : names[i].split(" ", -1)) {
        months.put(name, i + 1);
      }
    }
    return Map.copyOf(months);
  }

  /** Null if it is no date. */
  static @Nullable Temporal parse(String written) {
    String s = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    if (s.length() > 100) {
      return null;
    }
    for (Pattern form : FORMS) {
      Matcher m = form.matcher(s);
      if (m.matches()) {
        try {
          Temporal time = time(m);
          if (time != null) {
            return time;
          }
        } catch (DateTimeException e) {
          // Another form may fit.
        }
      }
    }
    return partial(s);
  }

  private static @Nullable Temporal partial(String s) {
    try {
      Matcher ordinal = ISO_ORDINAL.matcher(s);
      if (ordinal.matches()) {
        return LocalDate.ofYearDay(
            number(ordinal, "year"), Integer.parseInt(ordinal.group("ordinal")));
      }
      Matcher month = ISO_MONTH.matcher(s);
      if (month.matches()) {
        String m = month.group("month");
        return LocalDate.of(number(month, "year"), m == null ? 1 : Integer.parseInt(m), 1);
      }
    } catch (DateTimeException e) {
      // No date.
    }
    return null;
  }

  private static @Nullable Temporal time(Matcher m) {
    Integer month =
        m.namedGroups().containsKey("name")
            ? MONTHS.get(m.group("name").substring(0, 3))
            : Integer.valueOf(m.group("month"));
    if (month == null) {
      return null;
    }
    LocalDate day = LocalDate.of(year(m.group("year")), month, number(m, "day"));
    if (m.group("hour") == null) {
      return day;
    }
    int hour = number(m, "hour");
    String half = m.group("half");
    if (half != null && !half.isEmpty()) {
      hour = hour % 12 + (half.equals("pm") ? 12 : 0);
    }
    int second = m.group("second") == null ? 0 : Math.min(59, number(m, "second"));
    boolean midnight = hour == 24;
    LocalDateTime local =
        day.atTime(LocalTime.of(midnight ? 0 : hour, number(m, "minute"), second))
            .plusDays(midnight ? 1 : 0);
    ZoneOffset offset = offset(m.group("zone"));
    return offset == null ? local : OffsetDateTime.of(local, offset);
  }

  private static int number(Matcher m, String group) {
    return Integer.parseInt(m.group(group));
  }

  /** Of two digits: as RFC 2822 reads them. */
  private static int year(String written) {
    int year = Integer.parseInt(written);
    if (written.length() > 3) {
      return year;
    }
    return written.length() == 2 && year < 50 ? year + 2000 : year + 1900;
  }

  private static @Nullable ZoneOffset offset(@Nullable String zone) {
    if (zone == null) {
      return null;
    }
    Double hours = ZONES.get(zone);
    if (hours != null) {
      return ZoneOffset.ofTotalSeconds((int) (hours * 3600));
    }
    String digits = zone.replaceAll("[^0-9]", "");
    if (digits.isEmpty()) {
      return null;
    }
    boolean hoursOnly = digits.length() <= 2;
    int h = Integer.parseInt(hoursOnly ? digits : digits.substring(0, digits.length() - 2));
    int min = hoursOnly ? 0 : Integer.parseInt(digits.substring(digits.length() - 2));
    int seconds = (h * 60 + min) * 60;
    if (seconds > 18 * 3600) {
      return null;
    }
    return ZoneOffset.ofTotalSeconds(zone.indexOf('+') >= 0 ? seconds : -seconds);
  }
}
