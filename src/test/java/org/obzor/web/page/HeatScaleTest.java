package org.obzor.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeatScaleTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 7, 40, 1000, 5_000_000})
  void shadesRiseToTheStrongest(long most) {
    List<Long> least = HeatScale.least(most);
    assertThat(least).startsWith(1L).isSorted().doesNotHaveDuplicates();
    assertThat(HeatScale.shade(0, least)).isZero();
    assertThat(HeatScale.shade(most, least)).isEqualTo(HeatScale.SHADES);
    assertThat(LongStream.rangeClosed(1, Math.min(most, 200)).map(n -> HeatScale.shade(n, least)))
        .isSorted()
        .allMatch(shade -> shade >= 1 && shade <= HeatScale.SHADES);
  }

  @Test
  void aRatioHasASide() {
    assertThat(List.of(0.0, 0.2, 0.25, 0.4, 0.5, 0.7, 0.9, 1.0, 1.2, 1.3, 2.0, 3.9, 4.0, 90.0))
        .extracting(HeatScale::side)
        .containsExactly(-3, -3, -3, -2, -2, -1, 0, 0, 0, 1, 2, 2, 3, 3);
  }
}
