package org.obzor.query;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;
import org.obzor.query.Lexeme.Kind;
import org.obzor.query.TextQuery.Scope;
import org.obzor.text.TextAnalyzer;
import org.obzor.text.Token;

/**
 * Reads query text. By recursive descent: OR binds weaker than AND (written or not), which binds
 * weaker than NOT and {@code -}. Nothing that was written is ever dropped: what cannot be read is
 * an error that names its position.
 *
 * <p>Safe for use by several threads.
 */
public final class QueryParser {
  /** Most characters (Unicode code points) of a query text. */
  public static final int MAX_LENGTH = 4_000;

  /** Most words, prefixes, entities, sources and languages in a query text. */
  public static final int MAX_TERMS = 500;

  /** Most levels of parentheses and NOT. */
  public static final int MAX_NESTING = 20;

  /** Fewest letters before {@code *}. */
  public static final int MIN_PREFIX = 3;

  /** Highest number after {@code ~}. */
  public static final int MAX_DISTANCE = 50;

  private final TextAnalyzer analyzer;
  private final EntityNames names;

  public QueryParser(TextAnalyzer analyzer, EntityNames names) {
    this.analyzer = analyzer;
    this.names = names;
  }

  /**
   * The tree of a query text; {@link TextQuery.All} if it is blank.
   *
   * @throws InvalidInputException with field {@code q} and, first among the arguments, the position
   *     of the fault in characters from 1
   */
  public TextQuery parse(String q) {
    if (q.codePointCount(0, q.length()) > MAX_LENGTH) {
      throw error("query.too-long", MAX_LENGTH + 1, MAX_LENGTH);
    }
    List<Lexeme> lexemes = QueryLexer.lex(q);
    return lexemes.size() == 1 ? new TextQuery.All() : new Run(lexemes).whole();
  }

  static InvalidInputException error(String code, int position, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = position;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return new InvalidInputException("q", code, arguments);
  }

  /** The reading of one query text. */
  private final class Run {
    private final List<Lexeme> lexemes;
    private int next;
    private int terms;

    Run(List<Lexeme> lexemes) {
      this.lexemes = lexemes;
    }

    TextQuery whole() {
      TextQuery query = or(null, 0);
      if (peek().kind() == Kind.CLOSE) {
        throw error("query.unopened-paren", peek().position());
      }
      return query;
    }

    private TextQuery or(@Nullable Field field, int depth) {
      List<TextQuery> parts = new ArrayList<>();
      parts.add(and(field, depth));
      while (peek().kind() == Kind.OR) {
        operandAfter(take());
        parts.add(and(field, depth));
      }
      return parts.size() == 1 ? parts.getFirst() : new TextQuery.Or(parts);
    }

    private TextQuery and(@Nullable Field field, int depth) {
      List<TextQuery> parts = new ArrayList<>();
      parts.add(unary(field, depth));
      while (peek().kind() == Kind.AND || peek().beginsOperand()) {
        if (peek().kind() == Kind.AND) {
          operandAfter(take());
        }
        parts.add(unary(field, depth));
      }
      return parts.size() == 1 ? parts.getFirst() : new TextQuery.And(parts);
    }

    private TextQuery unary(@Nullable Field field, int depth) {
      if (peek().kind() != Kind.NOT) {
        return primary(field, depth);
      }
      Lexeme not = take();
      operandAfter(not);
      boolean again = peek().kind() == Kind.NOT;
      return new TextQuery.Not(unary(field, again ? deeper(depth, not) : depth));
    }

    private TextQuery primary(@Nullable Field field, int depth) {
      Lexeme lexeme = take();
      return switch (lexeme.kind()) {
        case OPEN -> group(lexeme, field, deeper(depth, lexeme));
        case FIELD -> {
          if (field != null) {
            throw error("query.nested-field", lexeme.position(), lexeme.text());
          }
          Field inner = Field.find(lexeme.text()).orElseThrow();
          Lexeme value = take();
          if (value.kind() == Kind.FIELD) {
            throw error("query.nested-field", value.position(), value.text());
          }
          yield value.kind() == Kind.OPEN
              ? group(value, inner, deeper(depth, value))
              : leaf(value, inner);
        }
        case WORD, QUOTED -> leaf(lexeme, field);
        case AND, OR -> throw error("query.missing-operand", lexeme.position(), lexeme.text());
        case CLOSE -> throw error("query.unopened-paren", lexeme.position());
        case NOT, END -> throw new IllegalStateException("checked before: " + lexeme);
      };
    }

    private TextQuery group(Lexeme open, @Nullable Field field, int depth) {
      if (peek().kind() == Kind.CLOSE) {
        throw error("query.empty-group", open.position());
      }
      if (peek().kind() == Kind.END) {
        throw error("query.unclosed-paren", open.position());
      }
      TextQuery inner = or(field, depth);
      if (take().kind() != Kind.CLOSE) {
        throw error("query.unclosed-paren", open.position());
      }
      return inner;
    }

    private TextQuery leaf(Lexeme lexeme, @Nullable Field field) {
      if (field == null || field == Field.TITLE) {
        return words(lexeme, field == null ? Scope.TITLE_AND_TEXT : Scope.TITLE);
      }
      count(1, lexeme);
      String value = lexeme.text().strip().replaceAll("\\s+", " ");
      if (value.isEmpty()) {
        throw error("query.no-word", lexeme.position(), lexeme.text());
      }
      if (lexeme.distance() >= 0 || (lexeme.kind() == Kind.WORD && value.contains("*"))) {
        throw error("query.exact-value", lexeme.position(), field.id());
      }
      return switch (field) {
        case TITLE -> throw new IllegalStateException();
        case SOURCE -> new TextQuery.Source(value);
        case LANG -> new TextQuery.Lang(lang(value, lexeme));
        case COUNTRY -> entity(EntityType.COUNTRY, value, lexeme);
        case PERSON -> entity(EntityType.PERSON, value, lexeme);
        case TOPIC -> entity(EntityType.TOPIC, value, lexeme);
      };
    }

    private TextQuery entity(EntityType type, String name, Lexeme lexeme) {
      String id =
          names
              .idOf(type, name)
              .orElseThrow(() -> error("query.unknown-" + type.id(), lexeme.position(), name));
      return new TextQuery.Entity(type, id);
    }

    private String lang(String value, Lexeme lexeme) {
      if (!value.matches("[A-Za-z]{2}")) {
        throw error("query.bad-lang", lexeme.position(), value);
      }
      return value.toLowerCase(Locale.ROOT);
    }

    private TextQuery words(Lexeme lexeme, Scope scope) {
      String written = Normalizer.normalize(lexeme.text(), Normalizer.Form.NFC);
      boolean quoted = lexeme.kind() == Kind.QUOTED;
      if (!quoted && written.indexOf('~') >= 0) {
        throw error("query.tilde", positionOf('~', lexeme));
      }
      if (!quoted && QueryLexer.isDash(written.charAt(0)) && hasWord(written)) {
        throw error("query.dash", lexeme.position());
      }
      int star = written.indexOf('*');
      if (star >= 0) {
        if (quoted || star < written.length() - 1) {
          throw error("query.wildcard", positionOf('*', lexeme));
        }
        return prefix(written.substring(0, star), scope, lexeme);
      }
      List<String> forms = analyzer.tokens(written).stream().map(Token::form).toList();
      if (forms.isEmpty()) {
        throw error("query.no-word", lexeme.position(), lexeme.text());
      }
      count(forms.size(), lexeme);
      if (forms.size() == 1) {
        return new TextQuery.Word(scope, forms.getFirst());
      }
      if (lexeme.distance() < 0) {
        return new TextQuery.Phrase(scope, forms);
      }
      requireDifferent(forms, lexeme);
      return new TextQuery.Near(scope, forms, lexeme.distance());
    }

    private boolean hasWord(String written) {
      return !analyzer.tokens(written).isEmpty();
    }

    private int positionOf(char c, Lexeme lexeme) {
      String text = lexeme.text();
      int before = text.codePointCount(0, text.indexOf(c));
      return lexeme.position() + before + (lexeme.kind() == Kind.QUOTED ? 1 : 0);
    }

    private TextQuery prefix(String written, Scope scope, Lexeme lexeme) {
      List<Token> tokens = analyzer.tokens(written);
      if (tokens.size() > 1 || (tokens.size() == 1 && tokens.getFirst().end() < written.length())) {
        throw error("query.prefix-one-word", lexeme.position(), lexeme.text());
      }
      String form = tokens.isEmpty() ? "" : tokens.getFirst().form();
      if (form.codePointCount(0, form.length()) < MIN_PREFIX) {
        throw error("query.short-prefix", lexeme.position(), MIN_PREFIX);
      }
      count(1, lexeme);
      return new TextQuery.Prefix(scope, form);
    }

    /** One word of a text must not stand for two words of a {@link TextQuery.Near}. */
    private void requireDifferent(List<String> forms, Lexeme lexeme) {
      Set<String> seen = new HashSet<>();
      for (String form : forms) {
        Set<String> keys = analyzer.queryKeys(form);
        if (keys.stream().anyMatch(seen::contains)) {
          throw error("query.near-same-word", lexeme.position(), form);
        }
        seen.addAll(keys);
      }
    }

    private void operandAfter(Lexeme operator) {
      if (!peek().beginsOperand()) {
        throw error("query.missing-operand", operator.position(), operator.text());
      }
    }

    private int deeper(int depth, Lexeme lexeme) {
      if (depth >= MAX_NESTING) {
        throw error("query.too-deep", lexeme.position(), MAX_NESTING);
      }
      return depth + 1;
    }

    private void count(int more, Lexeme lexeme) {
      terms += more;
      if (terms > MAX_TERMS) {
        throw error("query.too-many-terms", lexeme.position(), MAX_TERMS);
      }
    }

    private Lexeme peek() {
      return lexemes.get(next);
    }

    private Lexeme take() {
      Lexeme lexeme = lexemes.get(next);
      next = Math.min(next + 1, lexemes.size() - 1);
      return lexeme;
    }
  }
}
