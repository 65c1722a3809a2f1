package org.obzor.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes off one ending of a Kazakh noun: case, possessive or plural, in this order from the end.
 * Repeated, it leads all forms of a noun to one stem.
 */
final class KazakhStemmer {
  private static final int MIN_STEM = 4;
  private static final int MAX_ENDING = 5;

  private static final Set<String> ENDINGS =
      Set.of(
          // Cases.
          "ның",
          "нің",
          "дың",
          "дің",
          "тың",
          "тің",
          "ға",
          "ге",
          "қа",
          "ке",
          "на",
          "не",
          "ны",
          "ні",
          "ды",
          "ді",
          "ты",
          "ті",
          "да",
          "де",
          "та",
          "те",
          "нда",
          "нде",
          "дан",
          "ден",
          "тан",
          "тен",
          "нан",
          "нен",
          "мен",
          "бен",
          "пен",
          // Possessives.
          "сы",
          "сі",
          "ы",
          "і",
          "ымыз",
          "іміз",
          "мыз",
          "міз",
          "ыңыз",
          "іңіз",
          // Plural.
          "лар",
          "лер",
          "дар",
          "дер",
          "тар",
          "тер",
          // Adjectives of place and time: «Қазақстандық», «Астанадағы».
          "дық",
          "дік",
          "тық",
          "тік",
          "лық",
          "лік",
          "дағы",
          "дегі",
          "тағы",
          "тегі");

  /** After a possessive only: «қаласында», «қаласына». */
  private static final Set<String> AFTER_POSSESSIVE = Set.of("нда", "нде", "на", "не");

  /** Cases that are written without a Kazakh letter. */
  private static final Set<String> PLAIN_CASES =
      Set.of(
          "да", "де", "та", "те", "дан", "ден", "тан", "тен", "нан", "нен", "ге", "ке", "мен",
          "бен", "пен");

  private static final int MIN_PLAIN_STEM = 5;

  private KazakhStemmer() {}

  /** The word without its last ending, or the word itself where there is none to take off. */
  static String strip(String word) {
    for (int length = Math.min(MAX_ENDING, word.length() - MIN_STEM); length > 0; length--) {
      int at = word.length() - length;
      if (isEnding(word, at)) {
        return word.substring(0, at);
      }
    }
    return word;
  }

  private static boolean isEnding(String word, int at) {
    String ending = word.substring(at);
    char before = word.charAt(at - 1);
    if (AFTER_POSSESSIVE.contains(ending)) {
      return before == 'ы' || before == 'і';
    }
    return ENDINGS.contains(ending) && !(word.endsWith("стан") && ending.equals("тан"));
  }

  /**
   * A word without Kazakh letters, without its case: «Астанада» to «астана»; the word itself where
   * it has none. Only for words that Russian does not know, and only if it knows the rest.
   */
  static String stripPlain(String word) {
    for (int length = 3; length > 1; length--) {
      int at = word.length() - length;
      if (at >= MIN_PLAIN_STEM && PLAIN_CASES.contains(word.substring(at))) {
        return word.substring(0, at);
      }
    }
    return word;
  }

  /**
   * The cases of a noun that are written without a Kazakh letter, by the harmony of vowels and the
   * last sound: «кездесу» to «кездесуде», «кездесуден», «кездесуге», «кездесумен». None of a word
   * that is too short to tell.
   */
  static List<String> plainCases(String noun) {
    if (noun.length() < MIN_PLAIN_STEM) {
      return List.of();
    }
    char last = noun.charAt(noun.length() - 1);
    boolean hard = "кқпстфхцчшщбвгғд".indexOf(last) >= 0;
    boolean nasal = "мнң".indexOf(last) >= 0;
    String with = hard ? "пен" : last == 'з' || last == 'ж' ? "бен" : "мен";
    List<String> cases = new ArrayList<>(List.of(noun + with));
    if (!isFront(noun)) {
      cases.add(noun + (hard ? "та" : "да"));
      cases.add(noun + (hard ? "тан" : nasal ? "нан" : "дан"));
    }
    if (!isBack(noun)) {
      cases.add(noun + (hard ? "те" : "де"));
      cases.add(noun + (hard ? "тен" : nasal ? "нен" : "ден"));
      cases.add(noun + (hard ? "ке" : "ге"));
    }
    return cases;
  }

  private static boolean isFront(String noun) {
    return "еэәөүі".indexOf(lastVowel(noun)) >= 0;
  }

  private static boolean isBack(String noun) {
    return "аоұыя".indexOf(lastVowel(noun)) >= 0;
  }

  /** The last vowel that tells the harmony; и, у and ю go with either. */
  private static char lastVowel(String noun) {
    for (int i = noun.length() - 1; i >= 0; i--) {
      if ("еэәөүіаоұыя".indexOf(noun.charAt(i)) >= 0) {
        return noun.charAt(i);
      }
    }
    return ' ';
  }
}
