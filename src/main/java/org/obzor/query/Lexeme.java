package org.obzor.query;

/**
 * A piece of query text.
 *
 * @param text what was written: a word, the inside of quotes, a field's name, an operator
 * @param position of its first character, counted in characters from 1
 * @param distance what follows the quotes after {@code ~}, -1 for none
 */
record Lexeme(Kind kind, String text, int position, int distance) {

  enum Kind {
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    FIELD,
    WORD,
    QUOTED,
    END
  }

  Lexeme(Kind kind, String text, int position) {
    this(kind, text, position, -1);
  }

  /** Whether an operand of AND can begin here. */
  boolean beginsOperand() {
    return switch (kind) {
      case OPEN, NOT, FIELD, WORD, QUOTED -> true;
      case CLOSE, AND, OR, END -> false;
    };
  }
}
