package org.obzor.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.FieldSuggester;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import co.elastic.clients.elasticsearch.core.search.TermSuggestOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.obzor.elastic.Calls;
import org.obzor.index.Vocabulary.Named;
import org.obzor.query.ArticleQuery;

/** The look-ups of {@link Vocabulary}. */
final class Lookups {
  /** Most names that are looked up by their beginning, before they are counted. */
  private static final int CANDIDATES = 200;

  /** The most frequent values, which any beginning is looked for among. */
  private static final int HEAD = 100;

  /** Longer beginnings are rare enough to find all names in the index of names. */
  private static final int SHORT = 2;

  private static final int LONG_WORD = 5;
  private static final int SIMILAR = 5;
  private static final String EACH = "each";

  private final Search search;
  private final Queries queries;
  private final Labels labels;
  private final Winners winners;

  Lookups(Search search, Queries queries, Labels labels) {
    this.search = search;
    this.queries = queries;
    this.labels = labels;
    this.winners = new Winners(search);
  }

  List<Named> named(By by, String beginnings, int size) {
    Dimension dimension = Dimension.of(by);
    List<String> words = labels.words(beginnings);
    Map<String, String> names = new LinkedHashMap<>();
    if (words.stream().allMatch(w -> w.length() <= SHORT)) {
      List<String> head =
          winners.byArticles(Queries.present(), dimension, HEAD, Repetitions.NONE).keys();
      labels
          .of(dimension, head)
          .forEach((key, label) -> {
            if (labels.begins(key, label, words)) {
              names.put(key, label);
            }
          });
    }
    if (!words.isEmpty()) {
      String type = by == By.SOURCE ? Labels.SOURCE : by.id();
      names.putAll(labels.beginning(type, words, CANDIDATES));
    }
    Map<String, Long> counts = articles(by, names.keySet());
    return names.entrySet().stream()
        .filter(e -> counts.containsKey(e.getKey()))
        .map(e ->
            new Named(
                dimension.id(e.getKey(), e.getValue()),
                e.getValue(),
                counts.getOrDefault(e.getKey(), 0L)))
        .sorted(Comparator.comparingLong(Named::articles).reversed().thenComparing(Named::label))
        .limit(size)
        .toList();
  }

  Map<String, Long> articles(By by, Collection<String> ids) {
    Dimension dimension = Dimension.of(by);
    List<String> keys = ids.stream().map(dimension::key).distinct().sorted().toList();
    if (keys.isEmpty()) {
      return Map.of();
    }
    Query having =
        Query.of(q ->
            q.terms(t ->
                t.field(dimension.field())
                    .terms(v -> v.value(keys.stream().map(FieldValue::of).toList()))));
    Aggregation each =
        Aggregation.of(a ->
            a.terms(t ->
                t.field(dimension.field())
                    .include(i -> i.terms(keys))
                    .size(keys.size())
                    .shardSize(keys.size())));
    Map<String, Long> counts = new HashMap<>();
    search
        .count(Queries.all(List.of(having, Queries.present())), Map.of(EACH, each))
        .get(EACH)
        .sterms()
        .buckets()
        .array()
        .forEach(b -> counts.put(b.key().stringValue(), b.docCount()));
    return counts;
  }

  List<Long> counts(ArticleQuery asked, List<Arrivals.Published> published) {
    Map<String, Aggregation> parts = new LinkedHashMap<>();
    List<Query> anyOf = new ArrayList<>();
    for (int i = 0; i < published.size(); i++) {
      Query within = Queries.published(published.get(i).from(), published.get(i).to());
      anyOf.add(within);
      parts.put(Integer.toString(i), Aggregation.of(a -> a.filter(within)));
    }
    Query any = Query.of(q -> q.bool(b -> b.should(anyOf).minimumShouldMatch("1")));
    Search.Answer answer = search.count(Queries.all(List.of(queries.matching(asked), any)), parts);
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < published.size(); i++) {
      counts.add(answer.get(Integer.toString(i)).filter().docCount());
    }
    return counts;
  }

  List<Long> counts(List<ArticleQuery> asked) {
    if (asked.isEmpty()) {
      return List.of();
    }
    Map<String, Aggregation> parts = new LinkedHashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      ArticleQuery query = asked.get(i);
      parts.put(
          Integer.toString(i),
          Aggregation.of(a ->
              a.filter(queries.matching(query))
                  .aggregations(
                      query.distinct() ? Repetitions.counting(Long.MAX_VALUE) : Map.of())));
    }
    Search.Answer answer = search.count(Queries.all(List.of()), parts);
    List<Long> counts = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      var bucket = answer.get(Integer.toString(i)).filter();
      long again =
          asked.get(i).distinct() ? Repetitions.in(bucket.docCount(), bucket.aggregations()) : 0;
      counts.add(bucket.docCount() - again);
    }
    return counts;
  }

  Map<String, List<String>> similar(Collection<String> forms) {
    Map<String, FieldSuggester> suggesters = new LinkedHashMap<>();
    for (String form : forms) {
      String word = Words.cut(form);
      suggesters.put(
          form,
          FieldSuggester.of(f ->
              f.text(word)
                  .term(t ->
                      t.field("forms")
                          .suggestMode(SuggestMode.Always)
                          .maxEdits(word.length() < LONG_WORD ? 1 : 2)
                          .prefixLength(0)
                          .minWordLength(3)
                          .size(SIMILAR)
                          .shardSize(2 * SIMILAR))));
    }
    Map<String, List<String>> similar = new HashMap<>();
    if (suggesters.isEmpty()) {
      return similar;
    }
    SearchRequest request =
        SearchRequest.of(
            s -> s.index(search.index()).size(0).suggest(each -> each.suggesters(suggesters)));
    Calls.call(() -> search.elastic().client().search(request, Void.class))
        .suggest()
        .forEach((form, found) -> similar.put(form, options(found)));
    return similar;
  }

  private static List<String> options(List<? extends Suggestion<?>> found) {
    return found.stream()
        .flatMap(s -> s.term().options().stream())
        .map(TermSuggestOption::text)
        .toList();
  }
}
