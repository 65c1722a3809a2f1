package org.obzor.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.AlertSettings;
import org.obzor.alert.Digest;
import org.obzor.alert.Volume;
import org.obzor.query.FilterParameters;
import org.obzor.query.InvalidInputException;

/**
 * Reads an alert's settings from named values, as a form and a program both send them. What is not
 * given is as it is for most alerts.
 */
public final class AlertReader {
  /** What the names of a volume's properties begin with. */
  public static final String VOLUME = "volume.";

  private AlertReader() {}

  /**
   * @param given the values of each property; those of {@code volume} under {@link #VOLUME}, and
   *     {@code volume} itself {@code true} where there is one
   * @param home the zone of times that state none where {@code tz} is absent
   * @throws InvalidInputException naming the property at fault
   */
  public static AlertSettings read(Map<String, List<String>> given, ZoneId home) {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    for (String name : FilterParameters.NAMES) {
      List<String> values =
          given.getOrDefault(name, List.of()).stream().filter(v -> !v.isBlank()).toList();
      if (!values.isEmpty()) {
        filters.put(name, values);
      }
    }
    String digest = text(given, "digest");
    String language = text(given, "language");
    return new AlertSettings(
        text(given, "name"),
        filters,
        given.getOrDefault("channels", List.of()),
        digest.isEmpty() ? Digest.IMMEDIATE : Digest.of(digest),
        time(given),
        flag(given, "enabled", true),
        moment("mute_until", text(given, "mute_until"), zone(filters, home)),
        text(given, "owner"),
        given.getOrDefault("tags", List.of()),
        language.isEmpty() ? "ru" : language,
        flag(given, "later_outlets", false),
        flag(given, "volume", false) ? volume(given) : null);
  }

  /**
   * A moment from an instant, or a date or a date and time in the zone; null if it is blank.
   *
   * @throws InvalidInputException if it is none of them
   */
  public static @Nullable Instant moment(String name, String text, ZoneId zone) {
    if (text.isBlank()) {
      return null;
    }
    String stripped = text.strip();
    try {
      if (!stripped.contains("T")) {
        return LocalDate.parse(stripped).atStartOfDay(zone).toInstant();
      }
      String time = stripped.substring(stripped.indexOf('T'));
      boolean offset = time.endsWith("Z") || time.contains("+") || time.contains("-");
      return offset
          ? OffsetDateTime.parse(stripped).toInstant()
          : LocalDateTime.parse(stripped).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new InvalidInputException(name, "web.bad-moment", stripped);
    }
  }

  private static LocalTime time(Map<String, List<String>> given) {
    String text = text(given, "digest_at");
    try {
      return text.isEmpty()
          ? AlertSettings.MORNING
          : LocalTime.parse(text.length() == 4 ? "0" + text : text);
    } catch (DateTimeException e) {
      throw new InvalidInputException("digest_at", "web.bad-time", text);
    }
  }

  private static Volume volume(Map<String, List<String>> given) {
    Volume usual = Volume.USUAL;
    return new Volume(
        whole(given, "window_hours", usual.windowHours()),
        number(given, "threshold", usual.threshold()),
        number(given, "sensitivity", usual.sensitivity()),
        whole(given, "minimum", usual.minimum()),
        whole(given, "weeks", usual.weeks()));
  }

  private static int whole(Map<String, List<String>> given, String name, int usual) {
    double number = number(given, name, usual);
    if (number != Math.rint(number)) {
      throw new InvalidInputException("volume", "web.not-whole", name);
    }
    return (int) number;
  }

  private static double number(Map<String, List<String>> given, String name, double usual) {
    String text = text(given, VOLUME + name);
    try {
      return text.isEmpty() ? usual : Double.parseDouble(text.replace(',', '.'));
    } catch (NumberFormatException e) {
      throw new InvalidInputException("volume", "web.not-number", name);
    }
  }

  private static boolean flag(Map<String, List<String>> given, String name, boolean otherwise) {
    return switch (text(given, name)) {
      case "" -> otherwise;
      case "true" -> true;
      case "false" -> false;
      case String other -> throw new InvalidInputException(name, "query.bad-boolean", other);
    };
  }

  /** The zone is checked with the other filters. */
  private static ZoneId zone(Map<String, List<String>> filters, ZoneId home) {
    try {
      return filters.containsKey("tz")
          ? ZoneId.of(filters.getOrDefault("tz", List.of()).getFirst())
          : home;
    } catch (DateTimeException e) {
      return home;
    }
  }

  private static String text(Map<String, List<String>> given, String name) {
    List<String> values = given.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst().strip();
  }
}
