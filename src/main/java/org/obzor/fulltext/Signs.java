package org.obzor.fulltext;

/** What the characters of a text tell of it. */
final class Signs {
  private static final String ENDS = ".!?…。！？।:;";
  private static final String CLOSING = "\"'”’»)]“」』 ";

  private Signs() {}

  static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ENDS.indexOf(text.charAt(end - 1)) >= 0;
  }

  /**
   * How many characters a paragraph has at least; fewer where a character is a syllable or word.
   */
  static int least(String text) {
    return dense(text) ? 10 : 25;
  }

  /** Whether it is written in signs of which each is a syllable or a word. */
  static boolean dense(String text) {
    int dense = 0;
    int n = Math.min(text.length(), 40);
    for (int i = 0; i < n; i++) {
      char c = text.charAt(i);
      if (c >= '\u2e80' && c < '\ufb00') {
        dense++;
      }
    }
    return dense * 3 > n;
  }
}
