package org.obzor.index;

import java.util.List;
import java.util.stream.Collectors;
import org.obzor.text.Token;

/** Tokens as the whitespace analyzer takes them: one word each, in their order. */
final class Words {
  /** The analyzer would split longer words in two. */
  private static final int LONGEST = 200;

  private Words() {}

  static String keys(List<Token> tokens) {
    return tokens.stream().map(t -> cut(t.key())).collect(Collectors.joining(" "));
  }

  static String forms(List<Token> tokens) {
    return tokens.stream().map(t -> cut(t.form())).collect(Collectors.joining(" "));
  }

  /** What is indexed, and must be looked for, in place of a word. */
  static String cut(String word) {
    return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
  }
}
