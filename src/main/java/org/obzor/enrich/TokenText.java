package org.obzor.enrich;

import java.util.List;
import java.util.Locale;
import org.obzor.text.Token;

/** One section of an article with its tokens, and what can be seen around a token. */
record TokenText(String text, List<Token> tokens) {
  private static final String CLAUSE_MARKS = ".,;:!?…()[]«»“”„\"\n—";

  int size() {
    return tokens.size();
  }

  Token token(int i) {
    return tokens.get(i);
  }

  /** The form of a token; empty outside of the text. */
  String form(int i) {
    return i >= 0 && i < tokens.size() ? tokens.get(i).form() : "";
  }

  boolean isCapitalized(int i) {
    return i >= 0 && i < size() && Character.isUpperCase(text.codePointAt(token(i).start()));
  }

  boolean isAllCapitals(int i) {
    if (i < 0 || i >= size()) {
      return false;
    }
    int end = token(i).end();
    boolean possessive = token(i).form().endsWith("'s");
    String word = text.substring(token(i).start(), possessive ? end - 2 : end);
    return !word.isEmpty()
        && word.equals(word.toUpperCase(Locale.ROOT))
        && Character.isLetter(word.charAt(0));
  }

  /** Whether tokens i and i+1 stand side by side with nothing but a blank between them. */
  boolean isBlankAfter(int i) {
    if (i < 0 || i + 1 >= size()) {
      return false;
    }
    int from = token(i).end();
    char c = text.charAt(from);
    return token(i + 1).start() - from == 1 && (c == '\n' || Character.isSpaceChar(c));
  }

  boolean isHyphenAfter(int i) {
    if (i < 0 || i + 1 >= size() || token(i + 1).start() - token(i).end() != 1) {
      return false;
    }
    return "-‐‑–".indexOf(text.charAt(token(i).end())) >= 0;
  }

  /** Whether tokens i and i+1 can be words of one name: no mark that separates is between them. */
  boolean isJoinedAfter(int i) {
    if (i < 0 || i + 1 >= size()) {
      return false;
    }
    int from = token(i).end();
    int to = token(i + 1).start();
    if (to - from > 4) {
      return false;
    }
    boolean abbreviation = token(i).end() - token(i).start() <= 2;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      boolean joins =
          c == ' '
              || c == 0xA0
              || c == '\n'
              || "-‐‑–—&'’()".indexOf(c) >= 0
              || (c == '.' && abbreviation);
      if (!joins || (c == '\n' && at > from && text.charAt(at - 1) == '\n')) {
        return false;
      }
    }
    return true;
  }

  /** Whether a clause ends between tokens i and i+1. */
  boolean isClauseEndAfter(int i) {
    if (i + 1 >= size()) {
      return true;
    }
    for (int at = token(i).end(); at < token(i + 1).start(); at++) {
      if (CLAUSE_MARKS.indexOf(text.charAt(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a quotation begins with token i. */
  boolean isQuotedAt(int i) {
    int before = token(i).start() - 1;
    return before >= 0 && "«“„\"".indexOf(text.charAt(before)) >= 0;
  }

  /**
   * Whether nothing but blanks, quotes and dashes stands between a sentence's start and token i.
   */
  boolean startsSentence(int i) {
    for (int at = token(i).start() - 1; at >= 0; at--) {
      char c = text.charAt(at);
      if (c == '\n' || ".!?…:".indexOf(c) >= 0) {
        return true;
      }
      if (!Character.isSpaceChar(c) && "«“„\"'(–—-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
