package org.obzor.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.obzor.article.Section;

/**
 * A word, number or sign as the recognition of persons sees it: hyphenated words stay whole, signs
 * are tokens.
 *
 * @param section the part of the article it stands in
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last UTF-16 unit
 * @param folded the written form in lower case, ё as е
 * @param newLine whether a line break stands before it
 */
record NameToken(Section section, int start, int end, String text, String folded, boolean newLine) {

  /** No word longer than this is looked up or part of a name. */
  static final int LONGEST_NAME = 60;

  static List<NameToken> tokenize(String text, Section section) {
    List<NameToken> tokens = new ArrayList<>();
    boolean newLine = true;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isBlank(c)) {
        newLine |= c == '\n';
        at += Character.charCount(c);
        continue;
      }
      int end = endOfToken(text, at, c);
      String form = text.substring(at, end);
      tokens.add(new NameToken(section, at, end, form, fold(form), newLine));
      newLine = false;
      at = end;
    }
    return tokens;
  }

  /** Lower case, ё as е, every kind of hyphen and apostrophe alike. */
  static String fold(String form) {
    return form.toLowerCase(Locale.ROOT)
        .replace('ё', 'е')
        .replace('\u2010', '-')
        .replace('\u2011', '-')
        .replace('’', '\'');
  }

  private static int endOfToken(String text, int start, int first) {
    int at = start + Character.charCount(first);
    if (!isWordPart(first)) {
      return at;
    }
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!isWordPart(c) && !(isJoint(c) && joins(text, at))) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  /** A joint belongs to the word when a letter follows, save for the English possessive 's. */
  private static boolean joins(String text, int at) {
    int next = at + 1;
    if (next >= text.length()
        || !Character.isLetter(text.codePointAt(next))
        || !Character.isLetter(text.codePointBefore(at))) {
      return false;
    }
    char joint = text.charAt(at);
    boolean possessive =
        (joint == '\'' || joint == '’')
            && (text.charAt(next) == 's' || text.charAt(next) == 'S')
            && (next + 1 == text.length() || !isWordPart(text.codePointAt(next + 1)));
    return !possessive;
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static boolean isJoint(int c) {
    return c == '-' || c == '\u2010' || c == '\u2011' || c == '\'' || c == '’';
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B;
  }

  /** Whether it is a capitalised word, or one in a script without case, of a length names have. */
  boolean mayBeName() {
    int first = text.codePointAt(0);
    return text.length() <= LONGEST_NAME
        && (Character.isUpperCase(first) || Character.getType(first) == Character.OTHER_LETTER);
  }

  boolean isWord() {
    return Character.isLetter(text.codePointAt(0));
  }

  boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0));
  }

  /** Whether it may be an initial before a dot: one capital, or a digraph such as «Дж», «Ю». */
  boolean isInitialLetter() {
    return isCapitalised()
        && (text.length() == 1
            || text.equals("Дж")
            || text.equals("Дз")
            || text.equals("Ал")
            || text.equals("Вл")
            || text.equals("Th"));
  }

  boolean isLatin() {
    return Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.LATIN;
  }

  boolean isCyrillic() {
    return Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
  }
}
