package org.obzor.text;

/**
 * The one way Obzor counts the words of an article: stretches between white space that hold a
 * letter or a digit, as word processors count, except that a dash or a quotation mark standing
 * alone is no word. A hyphenated word is one word.
 */
public final class WordCount {
  private WordCount() {}

  /** Number of words of {@code text}. */
  public static int of(String text) {
    int words = 0;
    boolean counted = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (counted) {
        counted = !Character.isWhitespace(c) && !Character.isSpaceChar(c);
      } else if (Character.isLetterOrDigit(c)) {
        counted = true;
        words++;
      }
    }
    return words;
  }
}
