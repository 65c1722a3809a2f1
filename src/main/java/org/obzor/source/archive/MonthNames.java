package org.obzor.source.archive;

import java.text.Normalizer;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Months by their names, long and short, in English, French, German and Russian (CLDR). */
final class MonthNames {
  private static final List<Locale> INTERFACES =
      List.of(Locale.ENGLISH, Locale.UK, Locale.FRENCH, Locale.GERMAN, Locale.of("ru"));
  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
  private static final Map<String, Integer> NUMBERS = numbers();

  private MonthNames() {}

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (Locale locale : INTERFACES) {
      for (Month month : Month.values()) {
        STYLES.forEach(style ->
            numbers.putIfAbsent(plain(month.getDisplayName(style, locale)), month.getValue()));
      }
    }
    return Map.copyOf(numbers);
  }

  /** 1 to 12; 0 if this is no month. */
  static int number(String name) {
    return NUMBERS.getOrDefault(plain(name), 0);
  }

  private static String plain(String name) {
    return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("[\\p{M}.]", "");
  }
}
