package org.obzor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MoverTest {

  @Test
  void theScoreIsTheSignedRootOfTheLogLikelihoodRatio() {
    // 2 (20 ln(20/15) + 10 ln(10/15) + 80 ln(80/85) + 90 ln(90/85)) = 3.9866, by hand
    assertThat(Mover.score(20, 100, 10, 100)).isCloseTo(Math.sqrt(3.9866), within(0.001));
    assertThat(Mover.score(10, 100, 20, 100)).isCloseTo(-Math.sqrt(3.9866), within(0.001));
  }

  @Test
  void moreArticlesInAllAreNoRise() {
    assertThat(Mover.score(100, 1000, 10, 100)).isZero();
    assertThat(Mover.score(50, 1000, 10, 100)).isLessThan(-1);
  }

  @Test
  void aDifferenceOfOneAmongFewIsChance() {
    assertThat(Mover.score(2, 100, 1, 100)).isBetween(0.0, Mover.SIGNIFICANT);
    assertThat(Mover.score(3, 100, 0, 100)).isBetween(0.0, Mover.SIGNIFICANT);
    assertThat(Mover.score(12, 100, 0, 100)).isGreaterThan(Mover.SIGNIFICANT);
  }

  @Test
  void nothingIsKnownWithoutArticlesInBothPeriods() {
    assertThat(Mover.score(5, 5, 0, 0)).isZero();
    assertThat(Mover.score(0, 0, 5, 5)).isZero();
  }
}
