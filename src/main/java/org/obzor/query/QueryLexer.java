package org.obzor.query;

import java.util.ArrayList;
import java.util.List;
import org.obzor.query.Lexeme.Kind;

/** Splits query text into lexemes. It knows quotes, operators and fields, but not words. */
final class QueryLexer {
  private final String q;
  private final List<Lexeme> lexemes = new ArrayList<>();
  private int at;

  private QueryLexer(String q) {
    this.q = q;
  }

  /** The lexemes of {@code q}, the last of kind END. */
  static List<Lexeme> lex(String q) {
    QueryLexer lexer = new QueryLexer(q);
    while (lexer.skipBlanks()) {
      lexer.next();
    }
    lexer.add(Kind.END, "", q.length());
    return lexer.lexemes;
  }

  private void next() {
    char c = q.charAt(at);
    if (c == '(' || c == ')') {
      add(c == '(' ? Kind.OPEN : Kind.CLOSE, String.valueOf(c), at++);
    } else if (c == '»') {
      throw error("query.unopened-quote", at);
    } else if (isQuote(c)) {
      quoted();
    } else if (c == '-' && isMinus()) {
      add(Kind.NOT, "-", at++);
    } else {
      word();
    }
  }

  /** Whether the hyphen here stands before something to exclude, and not inside a word. */
  private boolean isMinus() {
    boolean first = at == 0 || isBlank(q.charAt(at - 1)) || q.charAt(at - 1) == '(';
    char next = at + 1 < q.length() ? q.charAt(at + 1) : ' ';
    return first && !isBlank(next) && !isDash(next) && next != ')';
  }

  private void word() {
    int start = at;
    int end = start;
    while (end < q.length() && !endsWord(q.charAt(end))) {
      end++;
    }
    String word = q.substring(start, end);
    boolean value = !lexemes.isEmpty() && lexemes.getLast().kind() == Kind.FIELD;
    boolean exact = value && !lexemes.getLast().text().equalsIgnoreCase(Field.TITLE.id());
    if (!exact && field(word, start)) {
      return;
    }
    at = end;
    Kind kind =
        switch (value ? "" : word) {
          case "AND" -> Kind.AND;
          case "OR" -> Kind.OR;
          case "NOT" -> Kind.NOT;
          default -> Kind.WORD;
        };
    add(kind, word, start);
  }

  /** Reads {@code name:} if the word begins with it. */
  private boolean field(String word, int start) {
    int colon = word.indexOf(':');
    if (colon < 1 || !word.substring(0, colon).chars().allMatch(Character::isLetter)) {
      return false;
    }
    int after = start + colon + 1;
    boolean bare = after == q.length() || isBlank(q.charAt(after)) || q.charAt(after) == ')';
    String name = word.substring(0, colon);
    if (Field.find(name).isEmpty()) {
      if (bare) {
        return false; // «Токаев: …» from a headline
      }
      throw error("query.unknown-field", start, name, Field.names());
    }
    if (bare) {
      throw error("query.missing-value", start, name);
    }
    at = after;
    add(Kind.FIELD, name, start);
    return true;
  }

  private void quoted() {
    int start = at;
    String closers = closers(q.charAt(at++));
    StringBuilder inside = new StringBuilder();
    while (at < q.length() && closers.indexOf(q.charAt(at)) < 0) {
      if (q.charAt(at) == '\\' && at + 1 < q.length() && isEscaped(q.charAt(at + 1))) {
        at++;
      }
      inside.append(q.charAt(at++));
    }
    if (at == q.length()) {
      throw error("query.unclosed-quote", start);
    }
    at++;
    int distance = -1;
    if (at < q.length() && q.charAt(at) == '~') {
      distance = distance();
    } else if (at < q.length() && q.charAt(at) == '*') {
      throw error("query.wildcard", at);
    }
    lexemes.add(new Lexeme(Kind.QUOTED, inside.toString(), position(start), distance));
  }

  private int distance() {
    int tilde = at++;
    int start = at;
    while (at < q.length() && q.charAt(at) >= '0' && q.charAt(at) <= '9') {
      at++;
    }
    boolean ends = at == q.length() || endsWord(q.charAt(at));
    if (!ends || at == start || at - start > 2) {
      throw error("query.distance", tilde, QueryParser.MAX_DISTANCE);
    }
    int distance = Integer.parseInt(q.substring(start, at));
    if (distance > QueryParser.MAX_DISTANCE) {
      throw error("query.distance", tilde, QueryParser.MAX_DISTANCE);
    }
    return distance;
  }

  private boolean skipBlanks() {
    while (at < q.length() && isBlank(q.charAt(at))) {
      at++;
    }
    return at < q.length();
  }

  private void add(Kind kind, String text, int start) {
    lexemes.add(new Lexeme(kind, text, position(start)));
  }

  private int position(int index) {
    return q.codePointCount(0, index) + 1;
  }

  private InvalidInputException error(String code, int index, Object... more) {
    return QueryParser.error(code, position(index), more);
  }

  private static boolean endsWord(char c) {
    return isBlank(c) || c == '(' || c == ')' || c == '»' || isQuote(c);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static boolean isDash(char c) {
    return Character.getType(c) == Character.DASH_PUNCTUATION || c == '−';
  }

  private static boolean isEscaped(char c) {
    return c == '"' || c == '\\';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '«' || c == '“' || c == '„' || c == '”' || c == '‟';
  }

  /** What ends a quotation that begins with {@code opener}. */
  private static String closers(char opener) {
    return switch (opener) {
      case '«' -> "»";
      case '„', '‟' -> "“”";
      case '“' -> "”“";
      case '”' -> "”";
      default -> "\"";
    };
  }
}
