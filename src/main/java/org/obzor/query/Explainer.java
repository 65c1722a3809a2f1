package org.obzor.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;
import org.obzor.query.Explanation.Kind;
import org.obzor.text.TextAnalyzer;

/** Asks every part of a query of one article. */
final class Explainer {
  private final QueryCompiler compiler;
  private final AnalyzedArticle article;

  Explainer(TextAnalyzer analyzer, AnalyzedArticle article) {
    this.compiler = new QueryCompiler(analyzer);
    this.article = article;
  }

  /** Filters and query text; the parts of the text's AND stand beside the filters. */
  Explanation explain(TextQuery text, @Nullable ArticleQuery filters) {
    List<Explanation> parts = new ArrayList<>();
    if (filters != null) {
      addFilters(filters, parts);
    }
    switch (text) {
      case TextQuery.All() -> {}
      case TextQuery.And(List<TextQuery> all) -> all.forEach(part -> parts.add(explain(part)));
      default -> parts.add(explain(text));
    }
    return switch (parts.size()) {
      case 0 -> new Explanation(Kind.EVERYTHING, "", true, List.of(), List.of());
      case 1 -> parts.getFirst();
      default -> all(printed(parts), parts);
    };
  }

  private void addFilters(ArticleQuery query, List<Explanation> parts) {
    addPeriod(query, parts);
    addAny(query.countries(), id -> new TextQuery.Entity(EntityType.COUNTRY, id), parts);
    addAny(query.persons(), id -> new TextQuery.Entity(EntityType.PERSON, id), parts);
    addAny(query.topics(), id -> new TextQuery.Entity(EntityType.TOPIC, id), parts);
    addAny(query.sources(), TextQuery.Source::new, parts);
    addAny(query.langs(), TextQuery.Lang::new, parts);
  }

  private void addPeriod(ArticleQuery query, List<Explanation> parts) {
    ZoneId zone = query.zone();
    Instant from = query.from();
    if (from != null) {
      String printed = "from=" + DateParameter.ofFirst(from, zone);
      parts.add(filter(Kind.FROM, printed, Period.from(article, from)));
    }
    Instant to = query.to();
    if (to != null) {
      String printed = "to=" + DateParameter.ofAfter(to, zone);
      parts.add(filter(Kind.TO, printed, Period.to(article, to)));
    }
    Instant asOf = query.asOf();
    if (asOf != null) {
      parts.add(filter(Kind.AS_OF, "as_of=" + asOf, Period.asOf(article, asOf)));
    }
  }

  private static Explanation filter(Kind kind, String printed, boolean matched) {
    return new Explanation(kind, printed, matched, List.of(), List.of());
  }

  private void addAny(
      List<String> values, Function<String, TextQuery> part, List<Explanation> parts) {
    if (values.size() == 1) {
      parts.add(explain(part.apply(values.getFirst())));
    } else if (!values.isEmpty()) {
      parts.add(explain(new TextQuery.Or(values.stream().map(part).toList())));
    }
  }

  private Explanation explain(TextQuery query) {
    return switch (query) {
      case TextQuery.All all -> leaf(Kind.EVERYTHING, all);
      case TextQuery.Word word -> leaf(Kind.WORD, word);
      case TextQuery.Phrase phrase -> leaf(Kind.PHRASE, phrase);
      case TextQuery.Near near -> leaf(Kind.NEAR, near);
      case TextQuery.Prefix prefix -> leaf(Kind.PREFIX, prefix);
      case TextQuery.Source source -> leaf(Kind.SOURCE, source);
      case TextQuery.Lang lang -> leaf(Kind.LANG, lang);
      case TextQuery.Entity(EntityType type, String id) -> {
        boolean matched = article.mentions(type, id);
        List<Span> evidence = matched ? article.mentionSpans(type, id) : List.of();
        yield new Explanation(kind(type), QueryPrinter.print(query), matched, evidence, List.of());
      }
      case TextQuery.And(List<TextQuery> parts) ->
          all(QueryPrinter.print(query), parts.stream().map(this::explain).toList());
      case TextQuery.Or(List<TextQuery> parts) -> {
        List<Explanation> each = parts.stream().map(this::explain).toList();
        boolean any = each.stream().anyMatch(Explanation::matched);
        yield new Explanation(Kind.ANY, QueryPrinter.print(query), any, List.of(), each);
      }
      case TextQuery.Not(TextQuery part) -> {
        Explanation inner = explain(part);
        String printed = QueryPrinter.print(query);
        yield new Explanation(Kind.NOT, printed, !inner.matched(), List.of(), List.of(inner));
      }
    };
  }

  private static Explanation all(String printed, List<Explanation> parts) {
    boolean all = parts.stream().allMatch(Explanation::matched);
    return new Explanation(Kind.ALL, printed, all, List.of(), parts);
  }

  private Explanation leaf(Kind kind, TextQuery query) {
    Node node = compiler.compile(query);
    boolean matched = node.matches(article);
    Set<Hit> hits = new TreeSet<>();
    if (matched) {
      node.collect(article, hits);
    }
    return new Explanation(
        kind, QueryPrinter.print(query), matched, Hit.merge(article, hits), List.of());
  }

  private static Kind kind(EntityType type) {
    return switch (type) {
      case COUNTRY -> Kind.COUNTRY;
      case PERSON -> Kind.PERSON;
      case TOPIC -> Kind.TOPIC;
    };
  }

  private static String printed(List<Explanation> parts) {
    return parts.stream()
        .map(part -> part.kind() == Kind.ANY ? "(" + part.printed() + ")" : part.printed())
        .collect(Collectors.joining(" "));
  }
}
