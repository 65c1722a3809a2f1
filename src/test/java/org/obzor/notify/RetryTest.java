package org.obzor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryTest {
  @Test
  void delaysDoubleUpToAnHour() {
    assertThat(Stream.of(1, 2, 3, 12, 13, 59).map(n -> Retry.delay(n, null, 0).toSeconds()))
        .containsExactly(1L, 2L, 4L, 2048L, 3600L, 3600L);
  }

  @Test
  void whatFailedTogetherIsTriedApart() {
    assertThat(Retry.delay(13, null, 1)).isEqualTo(Duration.ofMinutes(72));
  }

  @Test
  void theOtherSideMayAskForMoreWithinReason() {
    assertThat(Retry.delay(1, Duration.ofSeconds(90), 0)).isEqualTo(Duration.ofSeconds(90));
    assertThat(Retry.delay(13, Duration.ofSeconds(90), 0)).isEqualTo(Retry.MOST);
    assertThat(Retry.delay(1, Duration.ofDays(900), 0)).isEqualTo(Retry.MOST_ASKED);
  }

  @Test
  void itIsGivenUpAfterTwoDays() {
    long seconds =
        IntStream.range(1, Retry.MOST_ATTEMPTS)
            .mapToLong(n -> Retry.delay(n, null, 0.5).toSeconds())
            .sum();
    assertThat(Duration.ofSeconds(seconds)).isBetween(Duration.ofHours(44), Duration.ofHours(56));
  }
}
