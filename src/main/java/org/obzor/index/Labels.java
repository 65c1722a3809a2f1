package org.obzor.index;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.Calls;
import org.obzor.elastic.Elastic;
import org.obzor.text.TextAnalyzer;

/** What entities and sources are called, in an index of their own: one document each. */
final class Labels {
  static final String SOURCE = "source";

  private static final int LONGEST_ID = 512;
  private static final int PAGE = 1000;

  /** A document of the index. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Label(String type, String id, String label, @Nullable String words) {
    Label(String type, String id, String label) {
      this(type, id, label, null);
    }

    String key() {
      return Labels.key(type, id);
    }

    /** Elasticsearch has a limit for ids. */
    boolean fits() {
      return key().getBytes(StandardCharsets.UTF_8).length <= LONGEST_ID;
    }
  }

  private final Elastic elastic;
  private final String index;
  private final TextAnalyzer analyzer;

  Labels(Elastic elastic, String index, TextAnalyzer analyzer) {
    this.elastic = elastic;
    this.index = index;
    this.analyzer = analyzer;
  }

  /** A label with the words it can be found by: its own, and those of the id. */
  Label label(String type, String id, String label) {
    String words = String.join(" ", words(label + " " + id));
    return new Label(type, id, label, words.isEmpty() ? "-" : words);
  }

  /** The words of a name as they are looked up: in lower case, without ё. */
  List<String> words(String name) {
    return analyzer.tokens(name).stream().map(token -> Words.cut(token.form())).distinct().toList();
  }

  /** Whether each of these is the beginning of a word of the name. */
  boolean begins(String id, String label, List<String> beginnings) {
    List<String> words = words(label + " " + id);
    return beginnings.stream().allMatch(b -> words.stream().anyMatch(w -> w.startsWith(b)));
  }

  /** Ids and labels of which words begin with each of these; not all if there are very many. */
  Map<String, String> beginning(String type, List<String> beginnings, int size) {
    List<Query> filters = new ArrayList<>();
    filters.add(TextQueries.term("type", type));
    beginnings.forEach(b -> filters.add(Query.of(q -> q.prefix(p -> p.field("words").value(b)))));
    Map<String, String> found = new LinkedHashMap<>();
    search(Queries.all(filters), size).forEach(l -> found.put(l.id(), l.label()));
    return found;
  }

  /** Labels that were stored before they could be looked up by their words get these. */
  void completeWords() {
    Query without = Query.of(q -> q.bool(b -> b.mustNot(n -> n.exists(e -> e.field("words")))));
    List<Label> old = search(without, PAGE);
    while (!old.isEmpty()) {
      BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(Refresh.True);
      for (Label l : old) {
        Label complete = label(l.type(), l.id(), l.label());
        bulk.operations(o -> o.index(i -> i.index(index).id(l.key()).document(complete)));
      }
      BulkRequest request = bulk.build();
      for (BulkResponseItem item : Calls.call(() -> elastic.client().bulk(request)).items()) {
        if (item.error() != null) {
          throw Calls.refused(item.status(), String.valueOf(item.error().reason()));
        }
      }
      old = search(without, PAGE);
    }
  }

  private List<Label> search(Query query, int size) {
    return Calls.call(() ->
            elastic
                .client()
                .search(
                    s ->
                        s.index(index)
                            .query(query)
                            .size(size)
                            .trackTotalHits(t -> t.enabled(false)),
                    Label.class))
        .hits()
        .hits()
        .stream()
        .map(Hit::source)
        .filter(Objects::nonNull)
        .toList();
  }

  String index() {
    return index;
  }

  /** Labels by id; those without one are absent. */
  Map<String, String> find(String type, Collection<String> ids) {
    List<String> keys =
        ids.stream()
            .distinct()
            .map(id -> new Label(type, id, ""))
            .filter(Label::fits)
            .map(Label::key)
            .toList();
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<String, String> labels = new HashMap<>();
    Calls.call(() -> elastic.client().mget(m -> m.index(index).ids(keys), Label.class))
        .docs()
        .stream()
        .filter(d -> d.isResult())
        .map(d -> d.result().source())
        .filter(Objects::nonNull)
        .forEach(l -> labels.put(l.id(), l.label()));
    return labels;
  }

  /** Labels of a dimension's values; a value without one is its own label. */
  Map<String, String> of(Dimension dimension, Collection<String> keys) {
    Map<String, String> labels = new HashMap<>();
    keys.forEach(k -> labels.put(k, k));
    switch (dimension.by()) {
      case SOURCE -> labels.putAll(find(SOURCE, keys));
      case COUNTRY, PERSON, TOPIC -> labels.putAll(find(dimension.by().id(), keys));
      case LANG, NONE -> {}
    }
    return labels;
  }

  private static String key(String type, String id) {
    return type + ":" + id;
  }
}
