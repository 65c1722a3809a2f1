package org.obzor.enrich;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Detects the language of a text: first by script, then, among languages of one script, by
 * alphabet, marking letters and frequent words. Looks at the beginning only, so that its time does
 * not depend on the length of the text.
 */
final class LanguageDetector {
  /** What a text without any letter is said to be in. */
  static final String DEFAULT = "ru";

  private static final int SAMPLE = 2_000;

  private final List<LanguageProfile> profiles = LanguageProfile.read();

  /**
   * @return ISO 639-1 code
   */
  String detect(String title, String text) {
    String sample = cut(title, SAMPLE / 4) + '\n' + cut(text, SAMPLE);
    Map<UnicodeScript, Integer> scripts = scripts(sample);
    if (scripts.isEmpty()) {
      return DEFAULT;
    }
    int all = scripts.values().stream().mapToInt(Integer::intValue).sum();
    int cyrillic = scripts.getOrDefault(UnicodeScript.CYRILLIC, 0);
    UnicodeScript most =
        5 * cyrillic >= 2 * all
            ? UnicodeScript.CYRILLIC
            : scripts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    return switch (most) {
      case CYRILLIC -> best(LanguageSample.of(sample, true), true, "ru");
      case LATIN -> best(LanguageSample.of(sample, false), false, "en");
      case HAN ->
          scripts.containsKey(UnicodeScript.HIRAGANA) || scripts.containsKey(UnicodeScript.KATAKANA)
              ? "ja"
              : "zh";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case ARABIC -> arabic(sample);
      case HEBREW -> "he";
      case GREEK -> "el";
      case GEORGIAN -> "ka";
      case ARMENIAN -> "hy";
      case DEVANAGARI -> "hi";
      case BENGALI -> "bn";
      case TAMIL -> "ta";
      case TELUGU -> "te";
      case GUJARATI -> "gu";
      case GURMUKHI -> "pa";
      case THAI -> "th";
      case LAO -> "lo";
      case KHMER -> "km";
      case MYANMAR -> "my";
      case SINHALA -> "si";
      case TIBETAN -> "bo";
      case ETHIOPIC -> "am";
      case MONGOLIAN -> "mn";
      default -> "en";
    };
  }

  private static Map<UnicodeScript, Integer> scripts(String sample) {
    Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    sample
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .filter(script -> script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED)
        .forEach(script -> scripts.merge(script, 1, Integer::sum));
    return scripts;
  }

  private static String arabic(String sample) {
    if (sample.matches("(?s).*[ٹڈڑےں].*")) {
      return "ur";
    }
    if (sample.matches("(?s).*[ۇۆۈې].*")) {
      return "ug";
    }
    return sample.matches("(?s).*[پچژگ].*") ? "fa" : "ar";
  }

  private String best(LanguageSample sample, boolean cyrillic, String otherwise) {
    String best = otherwise;
    double bestFit = Double.NEGATIVE_INFINITY;
    for (LanguageProfile profile : profiles) {
      if (profile.cyrillic() != cyrillic) {
        continue;
      }
      double fit = profile.fit(sample) + (profile.code().equals(otherwise) ? 0.05 : 0);
      if (fit > bestFit) {
        best = profile.code();
        bestFit = fit;
      }
    }
    return best;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
