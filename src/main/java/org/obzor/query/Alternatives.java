package org.obzor.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.obzor.article.EntityType;
import org.obzor.query.Alternative.Kind;
import org.obzor.text.TextAnalyzer;

/**
 * What to ask instead of a query that found nothing: words spelled otherwise, the words of a phrase
 * apart, one part less. Each alternative is known to find something; none is ever applied unasked.
 * Safe for use by several threads.
 */
public final class Alternatives {
  /** More words than these are not looked at one by one. */
  private static final int MOST_WORDS = 12;

  private static final int MOST_PARTS = 12;
  private static final int MOST_SPELLINGS = 3;
  private static final int MOST = 5;
  private static final Comparator<Alternative> MOST_FIRST =
      Comparator.comparingLong(Alternative::articles).reversed();

  /** What has to be known of the index. */
  public interface Lookup {

    /** How many articles match each of these. */
    List<Long> counts(List<ArticleQuery> queries);

    /** Written forms in the index that are spelled nearly like these, nearest first. */
    Map<String, List<String>> similar(Collection<String> forms);
  }

  private final TextAnalyzer analyzer;
  private final FilterParameters filters;
  private final Lookup lookup;

  public Alternatives(TextAnalyzer analyzer, FilterParameters filters, Lookup lookup) {
    this.analyzer = analyzer;
    this.filters = filters;
    this.lookup = lookup;
  }

  /**
   * @param query one that matches nothing
   * @return at most five, the likeliest first
   */
  public List<Alternative> find(ArticleQuery query) {
    Map<ArticleQuery, Alternative> candidates = new LinkedHashMap<>();
    respelled(query).forEach(q -> add(candidates, Kind.SPELLING, q, Optional.empty()));
    TextQuery apart = QueryWords.apart(query.text());
    add(candidates, Kind.WORDS_APART, query.withText(apart), Optional.empty());
    if (restricts(query)) {
      add(candidates, Kind.ALL_TIME, query.withPeriod(null, null), Optional.empty());
    }
    without(query).forEach((part, rest) -> add(candidates, Kind.WITHOUT, rest, Optional.of(part)));
    candidates.remove(query);
    List<Long> counts = lookup.counts(List.copyOf(candidates.keySet()));
    List<Alternative> found = new ArrayList<>();
    for (Alternative candidate : candidates.values()) {
      long articles = counts.get(found.size());
      found.add(
          new Alternative(candidate.kind(), candidate.query(), candidate.dropped(), articles));
    }
    return best(found);
  }

  private static void add(
      Map<ArticleQuery, Alternative> candidates,
      Kind kind,
      ArticleQuery query,
      Optional<TextQuery> dropped) {
    candidates.putIfAbsent(query, new Alternative(kind, query, dropped, 0));
  }

  private static List<Alternative> best(List<Alternative> found) {
    List<Alternative> best = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      found.stream()
          .filter(a -> a.kind() == kind && a.articles() > 0)
          .sorted(kind == Kind.WITHOUT ? MOST_FIRST : Comparator.comparing(Alternative::kind))
          .limit(MOST_SPELLINGS)
          .forEach(best::add);
    }
    return best.stream().limit(MOST).toList();
  }

  private List<ArticleQuery> respelled(ArticleQuery query) {
    List<String> wanted = QueryWords.wanted(query.text()).stream().limit(MOST_WORDS).toList();
    Respelling spelling = new Respelling(analyzer, lookup, ArticleQuery.all(query.zone()));
    List<String> missing = spelling.missing(wanted);
    List<ArticleQuery> queries = new ArrayList<>();
    for (String q : spelling.inOtherLayout(query.q(), missing)) {
      parsed(q).ifPresent(tree -> queries.add(query.withText(q, tree)));
    }
    Map<String, List<String>> guesses = spelling.guesses(wanted);
    for (int rank = 0; rank < MOST_SPELLINGS; rank++) {
      queries.add(replaced(query, guesses, missing, rank));
    }
    queries.add(replaced(query, guesses, wanted, 0));
    queries.removeIf(other -> other.text().equals(query.text()));
    return queries;
  }

  /** With the guess of this rank, or the last one, in place of these forms. */
  private static ArticleQuery replaced(
      ArticleQuery query, Map<String, List<String>> guesses, List<String> forms, int rank) {
    Map<String, String> others = new LinkedHashMap<>();
    for (String form : forms) {
      List<String> found = guesses.getOrDefault(form, List.of());
      if (!found.isEmpty()) {
        others.put(form, found.get(Math.min(rank, found.size() - 1)));
      }
    }
    return query.withText(QueryWords.replaced(query.text(), others));
  }

  private Optional<TextQuery> parsed(String q) {
    try {
      return Optional.of(filters.text(q));
    } catch (InvalidInputException e) {
      return Optional.empty();
    }
  }

  /** The query without each of its parts, where others are left. */
  private static Map<TextQuery, ArticleQuery> without(ArticleQuery query) {
    Map<TextQuery, ArticleQuery> left = new LinkedHashMap<>();
    QueryWords.withoutEach(query.text()).stream()
        .limit(MOST_PARTS)
        .forEach(e -> left.putIfAbsent(e.getKey(), query.withText(e.getValue())));
    dropped(left, query.countries(), entity(EntityType.COUNTRY), query.withCountries(List.of()));
    dropped(left, query.persons(), entity(EntityType.PERSON), query.withPersons(List.of()));
    dropped(left, query.topics(), entity(EntityType.TOPIC), query.withTopics(List.of()));
    dropped(left, query.sources(), TextQuery.Source::new, query.withSources(List.of()));
    dropped(left, query.langs(), TextQuery.Lang::new, query.withLangs(List.of()));
    left.values().removeIf(rest -> !restricts(rest));
    return left;
  }

  private static Function<String, TextQuery> entity(EntityType type) {
    return id -> new TextQuery.Entity(type, id);
  }

  private static void dropped(
      Map<TextQuery, ArticleQuery> left,
      List<String> values,
      Function<String, TextQuery> part,
      ArticleQuery rest) {
    List<TextQuery> parts = values.stream().map(part).toList();
    if (!parts.isEmpty()) {
      left.putIfAbsent(parts.size() == 1 ? parts.getFirst() : new TextQuery.Or(parts), rest);
    }
  }

  /** Whether more than a period is asked for. */
  private static boolean restricts(ArticleQuery query) {
    return asksForSomething(query.text())
        || !query.countries().isEmpty()
        || !query.persons().isEmpty()
        || !query.topics().isEmpty()
        || !query.sources().isEmpty()
        || !query.langs().isEmpty();
  }

  private static boolean asksForSomething(TextQuery text) {
    return switch (text) {
      case TextQuery.All all -> false;
      case TextQuery.Not not -> false;
      case TextQuery.And(List<TextQuery> parts) ->
          parts.stream().anyMatch(Alternatives::asksForSomething);
      default -> true;
    };
  }
}
