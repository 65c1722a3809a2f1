package org.obzor.enrich;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The words of one script in a text, counted.
 *
 * @param words how often each word stands there, lower case
 * @param letters how often each letter stands there
 * @param wordCount number of words
 * @param size number of letters
 */
record LanguageSample(
    Map<String, Integer> words, Map<Integer, Integer> letters, int wordCount, int size) {
  private static final int LONGEST_WORD = 40;

  static LanguageSample of(String text, boolean cyrillic) {
    Map<String, Integer> words = new HashMap<>();
    Map<Integer, Integer> letters = new HashMap<>();
    int count = 0;
    int size = 0;
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (start < 0 && Character.isLetter(c)) {
        start = i;
      } else if (start >= 0 && !Character.isLetter(c) && !isApostrophe(c)) {
        boolean wanted =
            (UnicodeScript.of(text.charAt(start)) == UnicodeScript.CYRILLIC) == cyrillic;
        if (wanted && i - start <= LONGEST_WORD) {
          String word = text.substring(start, i).toLowerCase(Locale.ROOT);
          words.merge(word.replace('ʻ', '\'').replace('’', '\''), 1, Integer::sum);
          count++;
          for (int k = 0; k < word.length(); k++) {
            if (Character.isLetter(word.charAt(k))) {
              letters.merge((int) word.charAt(k), 1, Integer::sum);
              size++;
            }
          }
        }
        start = -1;
      }
    }
    return new LanguageSample(words, letters, count, size);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == 'ʻ' || c == '’';
  }
}
