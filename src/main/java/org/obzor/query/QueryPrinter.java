package org.obzor.query;

import java.util.List;
import java.util.stream.Collectors;
import org.obzor.query.TextQuery.Scope;

/** Writes a tree as query text that {@link QueryParser} reads as the same tree. */
public final class QueryPrinter {
  private QueryPrinter() {}

  /**
   * The canonical query text.
   *
   * @throws IllegalArgumentException if {@link TextQuery.All} is part of the tree without being the
   *     tree
   */
  public static String print(TextQuery query) {
    return query instanceof TextQuery.All ? "" : text(query);
  }

  private static String text(TextQuery query) {
    return switch (query) {
      case TextQuery.All() -> throw new IllegalArgumentException("everything as a part of a query");
      case TextQuery.Word(Scope scope, String form) -> title(scope) + word(form);
      case TextQuery.Phrase(Scope scope, List<String> forms) -> title(scope) + quoted(forms);
      case TextQuery.Near(Scope scope, List<String> forms, int distance) ->
          title(scope) + quoted(forms) + "~" + distance;
      case TextQuery.Prefix(Scope scope, String prefix) -> title(scope) + prefix + "*";
      case TextQuery.Entity(var type, String id) -> type.id() + ":" + value(id);
      case TextQuery.Source(String name) -> "source:" + value(name);
      case TextQuery.Lang(String code) -> "lang:" + code;
      case TextQuery.And(List<TextQuery> parts) ->
          parts.stream()
              .map(part -> part instanceof TextQuery.Not ? text(part) : operand(part))
              .collect(Collectors.joining(" "));
      case TextQuery.Or(List<TextQuery> parts) ->
          parts.stream()
              .map(part -> part instanceof TextQuery.Or ? operand(part) : text(part))
              .collect(Collectors.joining(" OR "));
      case TextQuery.Not(TextQuery part) -> "-" + operand(part);
    };
  }

  /** As part of AND or NOT: in parentheses where it would else be read differently. */
  private static String operand(TextQuery part) {
    return switch (part) {
      case TextQuery.And and -> "(" + text(and) + ")";
      case TextQuery.Or or -> "(" + text(or) + ")";
      case TextQuery.Not not -> "(" + text(not) + ")";
      default -> text(part);
    };
  }

  private static String title(Scope scope) {
    return scope == Scope.TITLE ? "title:" : "";
  }

  private static String word(String form) {
    return isPlain(form) ? form : "\"" + form + "\"";
  }

  private static String quoted(List<String> forms) {
    return "\"" + String.join(" ", forms) + "\"";
  }

  /** What can stand after {@code field:}: in quotation marks where it needs them. */
  public static String value(String value) {
    boolean plain = value.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    return plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static boolean isPlain(String form) {
    return form.codePoints().allMatch(Character::isLetterOrDigit);
  }
}
