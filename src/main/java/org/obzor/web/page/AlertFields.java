package org.obzor.web.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.obzor.alert.AlertSettings;
import org.obzor.alert.Volume;
import org.obzor.web.AlertReader;

/** The values of an alert's form by their names; the inverse of {@link AlertReader}. */
final class AlertFields {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
  private static final String VOLUME = "volume";

  private AlertFields() {}

  /** What the form of an alert shows. */
  static Map<String, List<String>> of(AlertSettings settings, ZoneId zone) {
    Map<String, List<String>> values = new LinkedHashMap<>(settings.filters());
    values.put("name", List.of(settings.name()));
    values.put("tz", List.of(zone.getId()));
    values.put("channels", settings.channels());
    values.put("digest", List.of(settings.digest().id()));
    values.put("digest_at", List.of(settings.digestAt().toString()));
    Instant mute = settings.muteUntil();
    if (mute != null) {
      values.put("mute_until", List.of(LOCAL.format(mute.atZone(zone))));
    }
    values.put("owner", List.of(settings.owner()));
    values.put("tags", List.of(String.join(", ", settings.tags())));
    values.put("language", List.of(settings.language()));
    values.put("later_outlets", List.of(Boolean.toString(settings.laterOutlets())));
    Volume volume = settings.volume();
    values.put("tell", List.of(volume == null ? "stories" : VOLUME));
    Volume shown = volume == null ? Volume.USUAL : volume;
    put(values, "window_hours", shown.windowHours());
    put(values, "threshold", shown.threshold());
    put(values, "sensitivity", shown.sensitivity());
    put(values, "minimum", shown.minimum());
    put(values, "weeks", shown.weeks());
    return values;
  }

  private static void put(Map<String, List<String>> values, String name, double number) {
    String text = Double.toString(number);
    values.put(
        AlertReader.VOLUME + name,
        List.of(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text));
  }

  /** What an attempt filled in, as {@link AlertReader} takes it. */
  static Map<String, List<String>> read(Map<String, List<String>> form, boolean enabled) {
    Map<String, List<String>> given = new LinkedHashMap<>(form);
    given.put("enabled", List.of(Boolean.toString(enabled)));
    given.put(
        "channels",
        form.getOrDefault("channels", List.of()).stream().filter(c -> !c.isBlank()).toList());
    given.put("tags", List.of(first(form, "tags").split(",", -1)));
    boolean volume = first(form, "tell").equals(VOLUME);
    given.put(VOLUME, List.of(Boolean.toString(volume)));
    return given;
  }

  static String first(Map<String, List<String>> values, String name) {
    List<String> all = values.getOrDefault(name, List.of());
    return all.isEmpty() ? "" : all.getFirst().strip();
  }
}
