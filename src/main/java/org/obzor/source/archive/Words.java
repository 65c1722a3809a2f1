package org.obzor.source.archive;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stated lengths: {@code 295 words}, {@code 1 234 mots}, {@code 1.234 Wörter}, {@code 120 слов}.
 */
final class Words {
  private static final String NUMBER = "(\\d{1,3}(?:[\\s.,'’]\\d{3})+|\\d{1,9})";
  private static final String WORD =
      "(?:words?|mots?|wörter|worte|woerter|wort|слов(?:а|о)?|palabras|parole|palavras)";

  /** A length and nothing else. */
  private static final Pattern LINE = pattern(NUMBER + "\\s*" + WORD + "\\.?");

  private static final Pattern WITHIN = pattern("(?<![\\p{L}\\d])" + NUMBER + "\\s*" + WORD);
  private static final Pattern BARE = pattern(NUMBER);

  private static final int LONGEST = 300;

  private Words() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }

  static boolean isLength(String line) {
    return LINE.matcher(line.strip()).matches();
  }

  /** The length in words that is written here, with the word for words or alone. */
  static Optional<Integer> count(String written) {
    String s = written.strip();
    String head = s.substring(0, Math.min(s.length(), LONGEST));
    Matcher bare = BARE.matcher(head);
    if (bare.matches()) {
      return number(bare.group(1));
    }
    Matcher within = WITHIN.matcher(head);
    return within.find() ? number(within.group(1)) : Optional.empty();
  }

  private static Optional<Integer> number(String written) {
    String digits = written.replaceAll("\\D", "");
    return digits.length() > 9 ? Optional.empty() : Optional.of(Integer.valueOf(digits));
  }
}
