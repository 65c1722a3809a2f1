package org.obzor.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.obzor.query.TextQuery.Scope;
import org.obzor.text.TextAnalyzer;

/** Turns a tree into nodes, looking up each word's keys. */
final class QueryCompiler {
  private final TextAnalyzer analyzer;

  QueryCompiler(TextAnalyzer analyzer) {
    this.analyzer = analyzer;
  }

  Node compile(TextQuery query) {
    return switch (query) {
      case TextQuery.All() -> new Node.All();
      case TextQuery.Word(Scope scope, String form) -> new WordNodes.Word(title(scope), keys(form));
      case TextQuery.Phrase(Scope scope, List<String> forms) ->
          new WordNodes.Phrase(title(scope), forms.stream().map(this::keys).toList());
      case TextQuery.Near(Scope scope, List<String> forms, int distance) ->
          new NearNode(title(scope), forms.stream().map(this::keys).toList(), distance);
      case TextQuery.Prefix(Scope scope, String prefix) ->
          new WordNodes.Prefix(title(scope), prefix);
      case TextQuery.Entity(var type, String id) -> new Node.Entity(type, id);
      case TextQuery.Source(String name) -> new Node.Source(AnalyzedArticle.sourceKey(name));
      case TextQuery.Lang(String code) -> new Node.Lang(code);
      case TextQuery.And(List<TextQuery> parts) ->
          new Node.And(parts.stream().map(this::compile).toList());
      case TextQuery.Or(List<TextQuery> parts) -> new Node.Or(alternatives(parts));
      case TextQuery.Not(TextQuery part) -> new Node.Not(compile(part));
    };
  }

  /** Words of one scope become one node, so that long lists of synonyms are cheap. */
  private List<Node> alternatives(List<TextQuery> parts) {
    List<Node> nodes = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      Set<String> keys = new LinkedHashSet<>();
      for (TextQuery part : parts) {
        if (part instanceof TextQuery.Word(Scope s, String form) && s == scope) {
          keys.addAll(analyzer.queryKeys(form));
        }
      }
      if (!keys.isEmpty()) {
        nodes.add(new WordNodes.Word(title(scope), List.copyOf(keys)));
      }
    }
    parts.stream()
        .filter(part -> !(part instanceof TextQuery.Word))
        .map(this::compile)
        .forEach(nodes::add);
    return nodes;
  }

  private List<String> keys(String form) {
    return List.copyOf(analyzer.queryKeys(form));
  }

  private static boolean title(Scope scope) {
    return scope == Scope.TITLE;
  }
}
