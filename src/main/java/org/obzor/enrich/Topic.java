package org.obzor.enrich;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A topic of the catalogue.
 *
 * @param id readable, lower case, stable
 * @param code the IPTC Media Topic it stands for, or the nearest one above; empty for none
 * @param parent the id of the topic above, null for one of the top categories
 * @param labels by language: {@code ru}, {@code en}, {@code kk}
 * @param queries in Obzor's query language; a match of any of them is evidence for the topic
 */
public record Topic(
    String id,
    String code,
    @Nullable String parent,
    Map<String, String> labels,
    List<String> queries) {
  public Topic {
    labels = Map.copyOf(labels);
    queries = List.copyOf(queries);
  }

  /** The label in a language, in English where there is none. */
  public String label(String language) {
    return labels.getOrDefault(language, labels.getOrDefault("en", id));
  }
}
