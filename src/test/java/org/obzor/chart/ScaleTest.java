package org.obzor.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
  @ParameterizedTest
  @CsvSource({
    "1,     true,  0 1",
    "3,     true,  0 1 2 3",
    "4,     true,  0 1 2 3 4",
    "5,     true,  0 2 4 6",
    "99,    true,  0 50 100",
    "340,   true,  0 100 200 300 400",
    "12345, true,  0 5000 10000 15000",
    "0.31,  false, 0 0.1 0.2 0.3 0.4",
    "0.004, false, 0 0.001 0.002 0.003 0.004",
    "1,     false, 0 0.5 1"
  })
  void ticksAreRoundAndReachTheHighest(double most, boolean whole, String ticks) {
    Scale scale = Scale.of(most, whole);
    assertThat(scale.ticks())
        .containsExactly(
            java.util.Arrays.stream(ticks.split(" ", -1))
                .map(Double::valueOf)
                .toArray(Double[]::new));
    assertThat(scale.top()).isGreaterThanOrEqualTo(most);
  }

  @Test
  void nothingHasAFloorOnly() {
    Scale scale = Scale.of(0, true);
    assertThat(scale.ticks()).containsExactly(0.0);
    assertThat(scale.y(0, 100)).isEqualTo(100);
  }

  @Test
  void zeroIsAtTheBottomAndTheTopAtTheTop() {
    Scale scale = Scale.of(80, true);
    assertThat(scale.y(0, 200)).isEqualTo(200);
    assertThat(scale.y(scale.top(), 200)).isZero();
    assertThat(scale.y(20, 200)).isEqualTo(150);
  }
}
