package org.obzor.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparksTest {

  @Test
  void theLineFillsItsBox() {
    assertThat(Sparks.points(List.of(0L, 5L, 10L))).isEqualTo("0.0,15.0 30.0,8.0 60.0,1.0");
    assertThat(Sparks.points(List.of(0L, 0L, 0L))).isEqualTo("0.0,15.0 30.0,15.0 60.0,15.0");
  }

  @Test
  void twoPointsAreNoLine() {
    assertThat(Sparks.points(List.of(3L, 4L))).isEmpty();
    assertThat(Sparks.points(List.of())).isEmpty();
  }
}
