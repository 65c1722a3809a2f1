package org.obzor.query;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * What is being written at the caret of query text that need not be complete: {@code country:Ка|},
 * {@code person:"Ван |}, {@code source:(ТАСС OR Ин|}.
 *
 * @param start where what a completion would replace begins, in UTF-16 units; after {@code field:}
 *     that is the value
 * @param end where it ends, at or after the caret
 * @param field name of the field a value is written for; empty if it is none
 * @param typed what has been written up to the caret, without an opening quotation mark
 * @param first whether nothing stands before it that AND or OR could join
 */
public record QueryCaret(int start, int end, String field, String typed, boolean first) {
  private static final String OPENERS = "\"«“„”‟";

  /**
   * @param cursor where the caret is, from 0 to the length of {@code q}, in UTF-16 units
   */
  public static QueryCaret at(String q, int cursor) {
    int caret = Math.clamp(cursor, 0, q.length());
    Deque<String> groups = new ArrayDeque<>();
    int start = 0;
    int quote = -1;
    boolean first = true;
    for (int i = 0; i < caret; i++) {
      char c = q.charAt(i);
      if (quote >= 0) {
        quote = closers(q.charAt(quote)).indexOf(c) >= 0 ? -1 : quote;
      } else if (OPENERS.indexOf(c) >= 0) {
        quote = i;
      } else if (c == '(' || c == ')' || isBlank(c)) {
        String before = q.substring(start, i);
        if (c == '(') {
          groups.push(fieldOf(before).orElse(groups.isEmpty() ? "" : groups.peek()));
          first = true;
        } else {
          first = c == ')' ? false : before.isEmpty() ? first : isOperator(before);
          if (c == ')' && !groups.isEmpty()) {
            groups.pop();
          }
        }
        start = i + 1;
      }
    }
    return token(q, start, caret, quote, groups.isEmpty() ? "" : groups.peek(), first);
  }

  private static QueryCaret token(
      String q, int start, int caret, int quote, String group, boolean first) {
    int from = start;
    if (from < caret && q.charAt(from) == '-') {
      from++;
    }
    String field = group;
    int colon = q.indexOf(':', from);
    if (colon >= 0 && colon < caret && Field.find(q.substring(from, colon)).isPresent()) {
      field = q.substring(from, colon).toLowerCase(Locale.ROOT);
      from = colon + 1;
    }
    int end = caret;
    if (quote >= 0) {
      end = closing(q, caret, quote).orElse(caret);
    } else {
      while (end < q.length() && !endsWord(q.charAt(end))) {
        end++;
      }
    }
    String typed = q.substring(from, caret);
    if (!typed.isEmpty() && OPENERS.indexOf(typed.charAt(0)) >= 0) {
      typed = typed.substring(1);
    }
    return new QueryCaret(from, end, field, typed, first);
  }

  /** After the closing mark, if there is one before the next mark that opens. */
  private static Optional<Integer> closing(String q, int caret, int quote) {
    String closers = closers(q.charAt(quote));
    for (int i = caret; i < q.length(); i++) {
      if (closers.indexOf(q.charAt(i)) >= 0) {
        boolean ends = i + 1 == q.length() || endsWord(q.charAt(i + 1)) || q.charAt(i + 1) == '~';
        return ends ? Optional.of(i + 1) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Optional<String> fieldOf(String token) {
    String name = token.startsWith("-") ? token.substring(1) : token;
    return name.endsWith(":")
        ? Field.find(name.substring(0, name.length() - 1)).map(Field::id)
        : Optional.empty();
  }

  private static boolean isOperator(String token) {
    return token.equals("AND") || token.equals("OR") || token.equals("NOT");
  }

  private static boolean endsWord(char c) {
    return isBlank(c) || c == '(' || c == ')' || c == '»' || OPENERS.indexOf(c) >= 0;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static String closers(char opener) {
    return switch (opener) {
      case '«' -> "»";
      case '„', '‟' -> "“”";
      case '“' -> "”“";
      default -> String.valueOf(opener);
    };
  }
}
