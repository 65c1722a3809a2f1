package org.obzor.index;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.obzor.elastic.Calls;
import org.obzor.elastic.Elastic;

/** What entities and sources are called, in an index of their own: one document each. */
final class Labels {
  static final String SOURCE = "source";

  private static final int LONGEST_ID = 512;

  /** A document of the index. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Label(String type, String id, String label) {
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

  Labels(Elastic elastic, String index) {
    this.elastic = elastic;
    this.index = index;
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
