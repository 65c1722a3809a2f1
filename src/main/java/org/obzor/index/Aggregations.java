package org.obzor.index;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.Buckets;
import co.elastic.clients.elasticsearch._types.aggregations.FiltersBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The aggregations that counts are made of, and how their answers are read. */
final class Aggregations {
  private static final String SUM = "sum";

  private Aggregations() {}

  /** One bucket for each key, of what has it in this field. */
  static Aggregation having(String field, List<String> keys, Map<String, Aggregation> parts) {
    Map<String, Query> filters = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      filters.put(Integer.toString(i), TextQueries.term(field, keys.get(i)));
    }
    return Aggregation.of(
        a -> a.filters(f -> f.filters(b -> b.keyed(filters))).aggregations(parts));
  }

  /**
   * The values among {@code keys} that are there, exactly counted, in one pass over the values of
   * each article: for many keys far cheaper than {@link #having}.
   */
  static Aggregation each(String field, List<String> keys, Map<String, Aggregation> parts) {
    return Aggregation.of(a ->
        a.terms(t ->
                t.field(field).size(keys.size()).shardSize(keys.size()).include(i -> i.terms(keys)))
            .aggregations(parts));
  }

  /** The bucket of the key with this number. */
  static FiltersBucket bucket(Aggregate having, int i) {
    Buckets<FiltersBucket> buckets = having.filters().buckets();
    FiltersBucket bucket = buckets.keyed().get(Integer.toString(i));
    if (bucket == null) {
      throw new IllegalStateException("no bucket " + i);
    }
    return bucket;
  }

  /** Mentions of a dimension's entities in the articles of a bucket, by {@code part}. */
  static Aggregation mentions(Query entities, Map<String, Aggregation> part) {
    return Aggregation.of(a ->
        a.nested(n -> n.path("entities"))
            .aggregations("entities", Aggregation.of(f -> f.filter(entities).aggregations(part))));
  }

  /** The answer of the part of {@link #mentions}. */
  static Map<String, Aggregate> mentionParts(Aggregate mentions) {
    return get(mentions.nested().aggregations(), "entities").filter().aggregations();
  }

  static Map<String, Aggregation> summing() {
    return Map.of(SUM, Aggregation.of(a -> a.sum(s -> s.field("entities.count"))));
  }

  static long sum(Map<String, Aggregate> parts) {
    Double value = get(parts, SUM).sum().value();
    return value == null ? 0 : Math.round(value);
  }

  /** One bucket for each entity, with its mentions. */
  static Aggregation sumOfEach(List<String> ids) {
    return having("entities.id", ids, summing());
  }

  static Aggregate get(Map<String, Aggregate> parts, String name) {
    Aggregate part = parts.get(name);
    if (part == null) {
      throw new IllegalStateException("no aggregation " + name);
    }
    return part;
  }
}
