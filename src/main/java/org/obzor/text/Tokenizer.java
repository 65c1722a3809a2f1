package org.obzor.text;

/**
 * Finds the words and numbers of a text in one pass.
 *
 * <p>A word is a run of letters, digits and marks with apostrophes inside; hyphens and everything
 * else separate. Digits keep one point or comma between them («4,7», «30.03.24»). Ideographs and
 * kana, which are written without blanks, are words of one character each.
 */
final class Tokenizer {
  /** Takes the start and the end (exclusive) of a word. */
  @FunctionalInterface
  interface WordConsumer {
    void accept(int start, int end);
  }

  private final String text;

  Tokenizer(String text) {
    this.text = text;
  }

  /** Calls back for each word in order. */
  void forEach(WordConsumer word) {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!Words.isWordStart(c)) {
        at += Character.charCount(c);
      } else {
        int end = isAlone(c) ? at + Character.charCount(c) : end(at);
        word.accept(at, end);
        at = end;
      }
    }
  }

  private int end(int start) {
    int at = start;
    int end = start;
    int before = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (Words.isWordPart(c) && !isAlone(c)) {
        if (!Words.isInvisible(c)) {
          end = next;
          before = c;
        }
      } else if (!joins(c, before, next)) {
        break;
      }
      at = next;
    }
    return end;
  }

  private boolean joins(int c, int before, int next) {
    if (next >= text.length()) {
      return false;
    }
    int after = text.codePointAt(next);
    return (Words.isApostrophe(c) && Character.isLetter(before) && Character.isLetter(after))
        || (Words.isNumberMark(c) && Character.isDigit(before) && Character.isDigit(after));
  }

  private static boolean isAlone(int c) {
    if (c < 0x2E80) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA -> true;
      default -> false;
    };
  }
}
