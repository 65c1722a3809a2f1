package org.obzor.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AggregationsTest {
  @Test
  void thereAreNeverMoreStoriesThanArticles() {
    assertThat(Aggregations.count(38_926, stories(38_929), true)).isEqualTo(38_926);
    assertThat(Aggregations.count(38_926, stories(30_000), true)).isEqualTo(30_000);
    assertThat(Aggregations.count(38_926, Map.of(), false)).isEqualTo(38_926);
  }

  private static Map<String, Aggregate> stories(long estimate) {
    return Map.of(Aggregations.STORIES, Aggregate.of(a -> a.cardinality(c -> c.value(estimate))));
  }
}
