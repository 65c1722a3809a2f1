package org.obzor.text;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Forms of Cyrillic words that the dictionary does not know, mostly surnames, by their endings.
 *
 * <p>An ending alone does not tell the word: «Лидстрем» may be the instrumental of «Лидстр». So the
 * stem is one guess, the same for most forms of a word, and a query asks for the stems of all forms
 * of all words its form could belong to.
 */
final class UnknownRussian {
  private static final String VOWELS = "аеиоуыэюя";
  private static final String SIBILANTS = "жшчщц";
  private static final String VELARS_AND_SIBILANTS = "гкхжшчщ";

  /**
   * A way to decline.
   *
   * @param stemEnd what the stem ends in
   * @param minStem letters of the shortest stem
   */
  private record Declension(StemEnd stemEnd, int minStem, List<String> endings) {}

  private enum StemEnd {
    HARD,
    SIBILANT,
    SOFT,
    VOWEL,
    SURNAME
  }

  private static final List<Declension> SINGULAR =
      List.of(
          // Лидстрем, Кузьмич, Дарвин and Боширова, Чухрай, Мишель.
          new Declension(StemEnd.HARD, 2, List.of("", "а", "у", "ом", "е")),
          new Declension(StemEnd.SIBILANT, 2, List.of("", "а", "у", "ом", "ем", "е")),
          new Declension(StemEnd.SURNAME, 3, List.of("", "а", "у", "ым", "ом", "е", "ой", "ою")),
          new Declension(StemEnd.VOWEL, 2, List.of("й", "я", "ю", "ем", "е", "и")),
          new Declension(StemEnd.HARD, 2, List.of("ь", "я", "ю", "ем", "е", "ью")),
          // Смилянец.
          new Declension(StemEnd.HARD, 2, List.of("ец", "ца", "цу", "цем", "цом", "це")),
          // Хатояма, Франча, Небензя.
          new Declension(StemEnd.HARD, 2, List.of("а", "ы", "и", "е", "у", "ой", "ою")),
          new Declension(StemEnd.SIBILANT, 2, List.of("а", "и", "ы", "е", "у", "ой", "ей", "ею")),
          new Declension(StemEnd.SOFT, 2, List.of("я", "и", "е", "ю", "ей", "ею")),
          // Вишневый, Краковский.
          new Declension(
              StemEnd.HARD,
              5,
              List.of("ый", "ий", "ой", "ого", "ому", "ым", "им", "ом", "ая", "ую", "ою")));

  private static final List<Declension> PLURAL =
      List.of(
          new Declension(StemEnd.HARD, 3, List.of("", "ы", "и", "ов", "ам", "ами", "ах")),
          new Declension(StemEnd.SIBILANT, 3, List.of("", "и", "ей", "ам", "ами", "ах")),
          new Declension(StemEnd.SURNAME, 3, List.of("", "а", "ы", "ых", "ым", "ыми")),
          new Declension(StemEnd.HARD, 4, List.of("а", "ы", "и", "ам", "ами", "ах")),
          new Declension(
              StemEnd.HARD,
              5,
              List.of("ый", "ий", "ая", "ого", "ые", "ие", "ых", "их", "ым", "им", "ыми", "ими")));

  private static final List<String> ENDINGS =
      List.of(
          "ами", "ями", "ого", "ому", "ыми", "ими", "ах", "ях", "ам", "ям", "ом", "ем", "ой", "ей",
          "ою", "ею", "ым", "им", "ых", "их", "ый", "ий", "ая", "ую", "ые", "ие", "ью", "а", "я",
          "у", "ю", "ы", "и", "е", "о", "ь", "й");

  private UnknownRussian() {}

  /** The form without its most likely ending. */
  static String stem(String form) {
    for (String ending : ENDINGS) {
      if (form.endsWith(ending)) {
        String stem = form.substring(0, form.length() - ending.length());
        if (stem.length() >= minStem(ending) && hasVowel(stem) && fits(stem, ending)) {
          return spelling(stem);
        }
      }
    }
    return spelling(form);
  }

  /** The singular forms, this one included, of every word that this form could belong to. */
  static Set<String> singular(String form) {
    return sisters(form, SINGULAR);
  }

  /** The plural forms, and this one, of the nouns and adjectives that it could belong to. */
  static Set<String> plural(String form) {
    boolean declined = form.endsWith("м") && VOWELS.indexOf(form.charAt(form.length() - 2)) >= 0;
    return isSurname(form) || declined ? Set.of() : sisters(form, PLURAL);
  }

  private static Set<String> sisters(String form, List<Declension> declensions) {
    Set<String> sisters = new TreeSet<>();
    for (Declension declension : declensions) {
      for (String ending : declension.endings()) {
        String stem = form.substring(0, Math.max(0, form.length() - ending.length()));
        if (form.endsWith(ending)
            && suits(stem, declension)
            && isSpelled(stem, ending, declension)) {
          for (String other : declension.endings()) {
            if (isSpelled(stem, other, declension)) {
              sisters.add(stem + other);
            }
          }
        }
      }
    }
    return sisters;
  }

  private static boolean suits(String stem, Declension declension) {
    if (stem.length() < declension.minStem() || !hasVowel(stem)) {
      return false;
    }
    char last = stem.charAt(stem.length() - 1);
    boolean vowel = VOWELS.indexOf(last) >= 0;
    boolean sibilant = SIBILANTS.indexOf(last) >= 0;
    return switch (declension.stemEnd()) {
      case VOWEL -> vowel;
      case SIBILANT -> sibilant;
      case SOFT -> vowel || last == 'ь' || last == 'й' || "лнрзс".indexOf(last) >= 0;
      case HARD -> !vowel && !sibilant && last != 'й' && last != 'ь' && last != 'ъ';
      case SURNAME -> isSurname(stem);
    };
  }

  private static int minStem(String ending) {
    return ending.length() == 1 ? 2 : ending.length() + 2;
  }

  private static boolean fits(String stem, String ending) {
    char last = stem.charAt(stem.length() - 1);
    boolean afterVowel = VOWELS.indexOf(last) >= 0;
    return switch (ending) {
      case "ий" -> VELARS_AND_SIBILANTS.indexOf(last) >= 0;
      case "ие", "ее" -> !afterVowel;
      case "и" -> afterVowel || last == 'ь' || VELARS_AND_SIBILANTS.indexOf(last) >= 0;
      case "о" -> isSurname(stem);
      case "ем", "ей", "ею", "й", "я", "ю", "е" -> true;
      default -> !afterVowel;
    };
  }

  /** Whether a word ends like a Russian surname. */
  static boolean isSurname(String stem) {
    return stem.endsWith("ов") || stem.endsWith("ев") || stem.endsWith("ин") || stem.endsWith("ын");
  }

  /** The spelling rules of Russian: «жи», «ги» and no «жы», «гы», «жя». */
  private static boolean isSpelled(String stem, String ending, Declension declension) {
    if (ending.isEmpty()) {
      return true;
    }
    char last = stem.charAt(stem.length() - 1);
    boolean velar = VELARS_AND_SIBILANTS.indexOf(last) >= 0;
    return switch (ending.charAt(0)) {
      case 'ы' -> !velar;
      case 'и' ->
          velar || declension.stemEnd() == StemEnd.SOFT || last == 'ь' || VOWELS.indexOf(last) >= 0;
      case 'я', 'ю' -> !velar && last != 'ц';
      default -> true;
    };
  }

  /**
   * One spelling of names that are transliterated in several ways: no doubled consonants
   * («Муаммар»), no э («Петрэус»), no -офф («Смирнофф»); and «Смилянец» without the е it loses
   * before an ending.
   */
  static String spelling(String stem) {
    StringBuilder out = new StringBuilder(stem.length());
    for (int i = 0; i < stem.length(); i++) {
      char c = stem.charAt(i) == 'э' ? 'е' : stem.charAt(i);
      if (i == 0 || c != stem.charAt(i - 1) || VOWELS.indexOf(c) >= 0) {
        out.append(c);
      }
    }
    int length = out.length();
    if (stem.endsWith("офф") || stem.endsWith("ефф")) {
      out.setCharAt(length - 1, 'в');
    }
    if (stem.endsWith("ец") && length > 3 && VOWELS.indexOf(out.charAt(length - 3)) < 0) {
      out.deleteCharAt(length - 2);
    }
    return out.toString();
  }

  private static boolean hasVowel(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (VOWELS.indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
