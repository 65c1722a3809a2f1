package org.obzor.enrich;

import java.util.Set;
import org.obzor.article.CountryKind;

/** Tells towns and rivers from the countries of the same name. */
final class CountryPlaces {
  /** Countries whose capital has their name. */
  private static final Set<String> CAPITAL_OF_THE_SAME_NAME =
      Set.of("DJ", "DZ", "GT", "KW", "LU", "PA", "SM", "TN");

  private static final Set<String> CITY_STATES = Set.of("GI", "HK", "MC", "MO", "SG", "VA");
  private static final Set<String> RIVERS = Set.of("jordan", "niger");
  private static final Set<String> AFTER_RIVERS =
      Set.of("and", "at", "from", "in", "is", "near", "or", "to", "was", "where", "which", "with");

  private CountryPlaces() {}

  /** Whether the words name something else: «в городе Гваделупе», "on the Jordan". */
  static boolean isOther(TokenText text, int first, int last, CountryPattern pattern) {
    if (pattern.kind() != CountryKind.NAME || first != last) {
      return false;
    }
    String form = text.form(first);
    if (RIVERS.contains(form) && text.form(first - 1).equals("the")) {
      return text.isClauseEndAfter(last) || AFTER_RIVERS.contains(text.form(last + 1));
    }
    return followsCity(text, first)
        && !CAPITAL_OF_THE_SAME_NAME.contains(pattern.code())
        && !CITY_STATES.contains(pattern.code());
  }

  /** Whether the capital is meant that has the country's name: «в городе Панама». */
  static boolean isCity(TokenText text, int first, CountryPattern pattern) {
    return CAPITAL_OF_THE_SAME_NAME.contains(pattern.code()) && followsCity(text, first);
  }

  /**
   * Whether it stands in apposition to «город»: in the nominative or in the same case. The genitive
   * is the country's: «город Украины».
   */
  private static boolean followsCity(TokenText text, int at) {
    String form = text.form(at);
    char end = form.isEmpty() ? ' ' : form.charAt(form.length() - 1);
    boolean nominative = "аяо".indexOf(end) >= 0 || isConsonant(end);
    return switch (text.form(at - 1)) {
      case "город" -> nominative && text.isBlankAfter(at - 1);
      case "городе", "городу" -> (nominative || end == 'е') && text.isBlankAfter(at - 1);
      default -> false;
    };
  }

  private static boolean isConsonant(char c) {
    return "бвгджзйклмнпрстфхцчшщ".indexOf(c) >= 0;
  }
}
