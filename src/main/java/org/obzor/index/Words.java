package org.obzor.index;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.obzor.text.Token;

/** Tokens as the whitespace analyzer takes them: one word each, in their order. */
final class Words {
  /** The analyzer would split longer words in two. */
  private static final int LONGEST = 200;

  private Words() {}

  static String keys(List<Token> tokens) {
    return joined(tokens, Token::key);
  }

  static String forms(List<Token> tokens) {
    return joined(tokens, Token::form);
  }

  private static String joined(List<Token> tokens, Function<Token, String> word) {
    StringJoiner words = new StringJoiner(" ");
    for (Token t : tokens) {
      words.add(cut(word.apply(t)));
    }
    return words.toString();
  }

  /** What is indexed, and must be looked for, in place of a word. */
  static String cut(String word) {
    return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
  }
}
