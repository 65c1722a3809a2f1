package org.obzor.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.obzor.query.TextQuery.Scope;

/** The words a query asks for, and the same query with other words. */
final class QueryWords {
  private QueryWords() {}

  /** Forms that have to occur: none of those under NOT. */
  static Set<String> wanted(TextQuery query) {
    Set<String> forms = new LinkedHashSet<>();
    collect(query, forms);
    return forms;
  }

  private static void collect(TextQuery query, Set<String> forms) {
    switch (query) {
      case TextQuery.Word(Scope scope, String form) -> forms.add(form);
      case TextQuery.Phrase(Scope scope, List<String> words) -> forms.addAll(words);
      case TextQuery.Near(Scope scope, List<String> words, int distance) -> forms.addAll(words);
      case TextQuery.And(List<TextQuery> parts) -> parts.forEach(part -> collect(part, forms));
      case TextQuery.Or(List<TextQuery> parts) -> parts.forEach(part -> collect(part, forms));
      case TextQuery.All all -> {}
      case TextQuery.Prefix prefix -> {}
      case TextQuery.Entity entity -> {}
      case TextQuery.Source source -> {}
      case TextQuery.Lang lang -> {}
      case TextQuery.Not not -> {}
    }
  }

  /** The query with other forms in place of some. */
  static TextQuery replaced(TextQuery query, Map<String, String> others) {
    return switch (query) {
      case TextQuery.Word(Scope scope, String form) ->
          new TextQuery.Word(scope, others.getOrDefault(form, form));
      case TextQuery.Phrase(Scope scope, List<String> forms) ->
          new TextQuery.Phrase(scope, replaced(forms, others));
      case TextQuery.Near(Scope scope, List<String> forms, int distance) ->
          new TextQuery.Near(scope, replaced(forms, others), distance);
      case TextQuery.And(List<TextQuery> parts) ->
          new TextQuery.And(parts.stream().map(part -> replaced(part, others)).toList());
      case TextQuery.Or(List<TextQuery> parts) ->
          new TextQuery.Or(parts.stream().map(part -> replaced(part, others)).toList());
      case TextQuery.Not not -> not;
      case TextQuery.All all -> all;
      case TextQuery.Prefix prefix -> prefix;
      case TextQuery.Entity entity -> entity;
      case TextQuery.Source source -> source;
      case TextQuery.Lang lang -> lang;
    };
  }

  private static List<String> replaced(List<String> forms, Map<String, String> others) {
    return forms.stream().map(form -> others.getOrDefault(form, form)).toList();
  }

  /** Phrases and near words as words anywhere. */
  static TextQuery apart(TextQuery query) {
    return switch (query) {
      case TextQuery.Phrase(Scope scope, List<String> forms) -> words(scope, forms);
      case TextQuery.Near(Scope scope, List<String> forms, int distance) -> words(scope, forms);
      case TextQuery.And(List<TextQuery> parts) ->
          all(parts.stream().map(QueryWords::apart).toList());
      case TextQuery.Or(List<TextQuery> parts) ->
          new TextQuery.Or(parts.stream().map(QueryWords::apart).toList());
      default -> query;
    };
  }

  private static TextQuery words(Scope scope, List<String> forms) {
    return all(
        forms.stream().distinct().map(f -> (TextQuery) new TextQuery.Word(scope, f)).toList());
  }

  /** AND of parts, of which some may be AND themselves, or none. */
  static TextQuery all(List<TextQuery> parts) {
    List<TextQuery> flat =
        parts.stream()
            .flatMap(part ->
                part instanceof TextQuery.And(List<TextQuery> inner)
                    ? inner.stream()
                    : Stream.of(part))
            .toList();
    return switch (flat.size()) {
      case 0 -> new TextQuery.All();
      case 1 -> flat.getFirst();
      default -> new TextQuery.And(flat);
    };
  }

  /** The query without each of the parts of its AND in turn, by the part left out. */
  static List<Map.Entry<TextQuery, TextQuery>> withoutEach(TextQuery query) {
    List<Map.Entry<TextQuery, TextQuery>> left = new ArrayList<>();
    if (query instanceof TextQuery.And(List<TextQuery> parts)) {
      for (int i = 0; i < parts.size(); i++) {
        List<TextQuery> others = new ArrayList<>(parts);
        TextQuery part = others.remove(i);
        left.add(Map.entry(part, all(others)));
      }
    } else if (!(query instanceof TextQuery.All)) {
      left.add(Map.entry(query, new TextQuery.All()));
    }
    return left;
  }
}
