package org.obzor.person;

import java.text.Normalizer;

/**
 * What two spellings of one name have in common: lower case, ё as е, the special letters of Kazakh
 * as Russian news writes them, Latin letters without marks, every run of other signs one hyphen.
 */
final class NameKey {
  private static final String LATIN = "ıłøđ";
  private static final String PLAIN = "ilod";

  /** Letters of other scripts keep their marks: й is no и. */
  private static final int LAST_LATIN = 0x24F;

  private NameKey() {}

  static String of(String name) {
    String folded = Stems.inRussianLetters(NameToken.fold(name));
    StringBuilder key = new StringBuilder();
    folded
        .codePoints()
        .forEach(c -> {
          if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            append(key, c);
          } else if (c != '\'' && !key.isEmpty() && key.charAt(key.length() - 1) != '-') {
            key.append('-');
          }
        });
    int end = key.length();
    return end > 0 && key.charAt(end - 1) == '-' ? key.substring(0, end - 1) : key.toString();
  }

  private static void append(StringBuilder key, int letter) {
    boolean afterLatin = !key.isEmpty() && key.charAt(key.length() - 1) <= LAST_LATIN;
    if (letter < 0x80 || letter > LAST_LATIN) {
      if (!afterLatin || Character.getType(letter) != Character.NON_SPACING_MARK) {
        key.appendCodePoint(letter);
      }
      return;
    }
    int at = LATIN.indexOf(letter);
    if (at >= 0) {
      key.append(PLAIN.charAt(at));
      return;
    }
    String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
    key.appendCodePoint(parts.codePointAt(0));
  }
}
