package org.obzor.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.obzor.article.EntityType;
import org.obzor.query.TextQuery.Scope;

/**
 * Says in plain words what a query asks for: «слово «китай» в любой форме и не источник ТАСС». Like
 * parts of one AND or OR are told together, as a list. Safe for use by several threads.
 */
public final class QueryReading {
  /** A longer list is cut: nobody reads five hundred synonyms. */
  private static final int LONGEST_LIST = 12;

  private final Locale locale;
  private final BiFunction<EntityType, String, String> labels;

  /**
   * @param locale the reader's language, Russian or English
   * @param labels from type and id of an entity to what the reader calls it
   */
  public QueryReading(Locale locale, BiFunction<EntityType, String, String> labels) {
    this.locale = locale;
    this.labels = labels;
  }

  /** One line without a full stop. */
  public String read(TextQuery query) {
    return switch (query) {
      case TextQuery.All() -> text("everything");
      case TextQuery.Word word -> items(List.of(word), "or");
      case TextQuery.Entity entity -> items(List.of(entity), "or");
      case TextQuery.Source source -> items(List.of(source), "or");
      case TextQuery.Lang lang -> items(List.of(lang), "or");
      case TextQuery.Phrase(Scope scope, List<String> forms) ->
          text("phrase" + title(scope), String.join(" ", forms));
      case TextQuery.Near(Scope scope, List<String> forms, int distance) ->
          text("near" + title(scope), joined(forms.stream().map(this::quoted), "and"), distance);
      case TextQuery.Prefix(Scope scope, String prefix) -> text("prefix" + title(scope), prefix);
      case TextQuery.And(List<TextQuery> parts) -> parts(parts, "and");
      case TextQuery.Or(List<TextQuery> parts) -> parts(parts, "or");
      case TextQuery.Not(TextQuery part) -> text("not", operand(part));
    };
  }

  /** Parts of one AND or OR, those of one kind gathered where the first of them stands. */
  private String parts(List<TextQuery> parts, String with) {
    Map<String, List<TextQuery>> groups = new LinkedHashMap<>();
    for (TextQuery part : parts) {
      String kind = kind(part);
      String group = kind.isEmpty() ? "#" + groups.size() : kind;
      groups.computeIfAbsent(group, g -> new ArrayList<>()).add(part);
    }
    return joined(
        groups.values().stream()
            .map(group ->
                kind(group.getFirst()).isEmpty() ? part(group.getFirst()) : items(group, with)),
        with);
  }

  /** What can be told in one list; empty for a part that stands alone. */
  private static String kind(TextQuery part) {
    return switch (part) {
      case TextQuery.Word(Scope scope, String form) -> "word" + title(scope);
      case TextQuery.Entity(EntityType type, String id) -> type.id();
      case TextQuery.Source source -> "source";
      case TextQuery.Lang lang -> "lang";
      default -> "";
    };
  }

  private String items(List<TextQuery> group, String with) {
    String key = kind(group.getFirst());
    boolean several = with.equals("and") && group.size() > 1;
    return text(several ? key + ".all" : key, joined(group.stream().map(this::item), with));
  }

  private String item(TextQuery part) {
    return switch (part) {
      case TextQuery.Word(Scope scope, String form) -> quoted(form);
      case TextQuery.Entity(EntityType type, String id) -> {
        String label = labels.apply(type, id);
        yield type == EntityType.TOPIC ? quoted(label) : label;
      }
      case TextQuery.Source(String name) -> name;
      case TextQuery.Lang(String code) -> Locale.of(code).getDisplayLanguage(locale);
      default -> throw new IllegalArgumentException("no item of a list: " + part);
    };
  }

  /** «слова «а» и «б»» can be told apart from what stands beside it. */
  private String part(TextQuery part) {
    boolean list =
        part instanceof TextQuery.And(List<TextQuery> parts)
            && !kind(parts.getFirst()).isEmpty()
            && parts.stream().map(QueryReading::kind).distinct().count() == 1;
    return list ? read(part) : operand(part);
  }

  private String operand(TextQuery part) {
    return switch (part) {
      case TextQuery.And and -> "(" + read(and) + ")";
      case TextQuery.Or or -> "(" + read(or) + ")";
      default -> read(part);
    };
  }

  private String joined(Stream<String> parts, String with) {
    List<String> all = new ArrayList<>(parts.toList());
    if (all.size() > LONGEST_LIST) {
      int more = all.size() - LONGEST_LIST;
      all.subList(LONGEST_LIST, all.size()).clear();
      all.add(text("more", more));
    }
    String last = all.removeLast();
    return all.isEmpty() ? last : text(with, String.join(", ", all), last);
  }

  private String quoted(String text) {
    return text("quoted", text);
  }

  private static String title(Scope scope) {
    return scope == Scope.TITLE ? ".title" : "";
  }

  private String text(String key, Object... arguments) {
    return Messages.text(locale, "query.reading." + key, arguments);
  }
}
