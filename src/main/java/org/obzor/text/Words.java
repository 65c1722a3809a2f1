package org.obzor.text;

import java.text.Normalizer;
import java.util.Locale;

/** How the written form of a word is normalised before anything is looked up by it. */
final class Words {
  /** Longer forms and keys are cut: Elasticsearch splits tokens at 255 characters. */
  static final int MAX_LENGTH = 100;

  private static final String LATIN = "aceopxykmtbh";
  private static final String CYRILLIC = "асеорхукмтвн";

  private Words() {}

  /**
   * Lower case, ё as е, composed letters, Cyrillic letters for Latin ones that look the same inside
   * Cyrillic words, typographic apostrophes as {@code '}, without soft hyphens, invisible joiners
   * and stress marks, at most {@link #MAX_LENGTH} UTF-16 units.
   */
  static String form(CharSequence word) {
    String cut = cut(word.toString(), 4 * MAX_LENGTH);
    StringBuilder out = new StringBuilder(cut.length());
    String composed = isPlain(cut) ? cut : compose(cut);
    String lower = composed.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c == 'ё') {
        out.append('е');
      } else if (isApostrophe(c)) {
        out.append('\'');
      } else if (!isInvisible(c)) {
        out.append(c);
      }
    }
    return withoutMarkAtEnd(cut(inOneScript(out), MAX_LENGTH));
  }

  /** What was cut between a digit and a comma ends with the digit, as any word does. */
  private static String withoutMarkAtEnd(String form) {
    int end = form.length();
    while (end > 1 && (isNumberMark(form.charAt(end - 1)) || isApostrophe(form.charAt(end - 1)))) {
      end--;
    }
    return form.substring(0, end);
  }

  private static String inOneScript(StringBuilder word) {
    int cyrillic = 0;
    int alike = 0;
    int latin = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 'а' && c <= 'я') {
        cyrillic++;
      } else if (c >= 'a' && c <= 'z') {
        latin++;
        alike += LATIN.indexOf(c) >= 0 ? 1 : 0;
      }
    }
    if (alike > 0 && alike == latin && cyrillic > latin) {
      for (int i = 0; i < word.length(); i++) {
        int at = LATIN.indexOf(word.charAt(i));
        if (at >= 0) {
          word.setCharAt(i, CYRILLIC.charAt(at));
        }
      }
    }
    return word.toString();
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 0x300 && (c < 0x400 || c > 0x52F)) {
        return false;
      }
    }
    return true;
  }

  private static String compose(String word) {
    String compatible = Normalizer.normalize(word, Normalizer.Form.NFKC);
    boolean oneWord =
        isWordStart(compatible.codePointAt(0))
            && compatible
                .codePoints()
                .allMatch(c -> isWordPart(c) || isApostrophe(c) || isNumberMark(c));
    return oneWord ? compatible : Normalizer.normalize(word, Normalizer.Form.NFC);
  }

  /** Letters, digits, marks, and invisible characters that may stand inside a word. */
  static boolean isWordPart(int c) {
    return isWordStart(c) || isMark(c) || isInvisible(c);
  }

  static boolean isWordStart(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.LETTER_NUMBER;
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }

  /** Soft hyphen, zero-width space and joiners, byte order mark, and the marks of stress. */
  static boolean isInvisible(int c) {
    return c == 0xAD
        || (c >= 0x200B && c <= 0x200D)
        || c == 0x2060
        || c == 0xFEFF
        || c == 0x300
        || c == 0x301;
  }

  static boolean isApostrophe(int c) {
    return c == '\'' || c == 0x2019 || c == 0x2BC || c == 0x60 || c == 0xB4;
  }

  static boolean isNumberMark(int c) {
    return c == '.' || c == ',';
  }

  static String cut(String word, int length) {
    if (word.length() <= length) {
      return word;
    }
    return word.substring(
        0, Character.isHighSurrogate(word.charAt(length - 1)) ? length - 1 : length);
  }
}
