package org.obzor.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepetitionsTest {
  @Test
  void thereAreNeverMoreStoriesThanArticles() {
    assertThat(Repetitions.in(38_926, stories(38_929))).isZero();
    assertThat(Repetitions.in(38_926, stories(30_000))).isEqualTo(8_926);
  }

  private static Map<String, Aggregate> stories(long estimate) {
    String name = Repetitions.counting(1).keySet().iterator().next();
    return Map.of(name, Aggregate.of(a -> a.cardinality(c -> c.value(estimate))));
  }
}
