package org.obzor.source.archive;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Languages by the names that databases write, in English, French, German and Russian (CLDR). */
final class LanguageNames {
  private static final List<Locale> INTERFACES =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN, Locale.of("ru"));
  private static final Pattern SEPARATOR = Pattern.compile("[;,/|(]");
  private static final int LONGEST = 200;
  private static final Map<String, String> CODES = codes();

  private LanguageNames() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      if (code.length() == 2) {
        codes.put(code, code);
        codes.putIfAbsent(Locale.of(code).getISO3Language(), code);
        for (Locale locale : INTERFACES) {
          codes.putIfAbsent(plain(Locale.of(code).getDisplayLanguage(locale)), code);
        }
      }
    }
    return Map.copyOf(codes);
  }

  /** ISO 639-1; of {@code ENGLISH; FRENCH} the first. */
  static Optional<String> code(String name) {
    if (name.length() > LONGEST) {
      return Optional.empty();
    }
    for (String part : SEPARATOR.split(name, -1)) {
      String plain = plain(part);
      if (!plain.isEmpty()) {
        return Optional.ofNullable(CODES.get(plain))
            .or(() -> Optional.ofNullable(CODES.get(plain.replaceFirst("[-_].*", ""))));
      }
    }
    return Optional.empty();
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s+язык$", "");
  }
}
