package org.obzor.source;

import java.lang.Character.UnicodeScript;

/**
 * How much a text looks like Russian (or like a Western language with a few accents) rather than
 * like the same bytes read in a wrong encoding. Wrong readings of Russian show as words whose case
 * is turned inside out, as rare letters in the place of frequent ones, as letters of two scripts in
 * one word and as signs that no one writes.
 */
final class Plausibility {
  /** Russian letters from the most to the least frequent. */
  private static final String BY_FREQUENCY = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё";

  private static final String USUAL_SIGNS = "«»“”„‘’–—…№§°•\u00A0€©";

  private Plausibility() {}

  /** Mean points of the characters outside ASCII: about 1 for right readings, below 0 for wrong. */
  static double of(String text) {
    double points = 0;
    int counted = 0;
    int before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F) {
        points += Character.isLetter(c) ? letter(c, before) : sign(c);
        counted++;
      } else if (isAsciiLetter(c) && Character.isLetter(before) && before > 0x7F) {
        points += UnicodeScript.of(before) == UnicodeScript.LATIN ? 0 : -2;
      }
      before = c;
    }
    return counted == 0 ? 0 : points / counted;
  }

  private static double letter(char c, int before) {
    double points;
    int rank = BY_FREQUENCY.indexOf(Character.toLowerCase(c));
    if (rank >= 0) {
      points = 1.5 - rank * 0.06;
    } else {
      points = UnicodeScript.of(c) == UnicodeScript.LATIN ? 0.2 : -0.5;
    }
    if (Character.isLetter(before)) {
      if (UnicodeScript.of(c) != UnicodeScript.of(before)) {
        points -= 2;
      }
      if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
        points -= 2;
      }
      if (Character.isUpperCase(c)) {
        points -= 0.3;
      }
    }
    return points;
  }

  private static double sign(char c) {
    if (USUAL_SIGNS.indexOf(c) >= 0) {
      return 0.5;
    }
    return Character.isISOControl(c) || c == 0xFFFD ? -3 : -1.5;
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
