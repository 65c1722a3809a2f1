package org.obzor.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");

  private static long minutes(Duration gap, Duration sinceNewest, @Nullable Duration maxAge) {
    Rhythm rhythm = new Rhythm(gap.toSeconds(), NOW.minus(sinceNewest));
    Instant next = Schedule.afterSuccess("", null, rhythm, maxAge, NOW);
    return Duration.between(NOW, next).toMinutes();
  }

  @Test
  void isHalfOfTheUsualGap() {
    assertThat(minutes(Duration.ofHours(2), Duration.ZERO, null)).isEqualTo(60);
  }

  @Test
  void staysBetweenFiveMinutesAndADay() {
    assertThat(minutes(Duration.ofSeconds(10), Duration.ZERO, null)).isEqualTo(5);
    assertThat(minutes(Duration.ofDays(30), Duration.ZERO, null)).isEqualTo(24 * 60);
  }

  @Test
  void asksASleepingFeedLessAndLess() {
    assertThat(minutes(Duration.ofMinutes(10), Duration.ofHours(20), null)).isEqualTo(120);
    assertThat(minutes(Duration.ofMinutes(10), Duration.ofDays(365), null)).isEqualTo(24 * 60);
  }

  @Test
  void comesNotSoonerThanTheAnswerIsFresh() {
    assertThat(minutes(Duration.ofMinutes(10), Duration.ZERO, Duration.ofHours(3))).isEqualTo(180);
  }

  @Test
  void doesWhatUsersWant() {
    Instant next = Schedule.afterSuccess("x", 7, new Rhythm(86_400, NOW), Duration.ofHours(5), NOW);
    assertThat(Duration.between(NOW, next)).isEqualTo(Duration.ofMinutes(7));
  }

  @Test
  void waitsTwiceAsLongAfterEachFailure() {
    assertThat(failure(1, null)).isEqualTo(5);
    assertThat(failure(2, null)).isEqualTo(10);
    assertThat(failure(5, null)).isEqualTo(80);
    assertThat(failure(1_000, null)).isEqualTo(24 * 60);
    assertThat(failure(1, Duration.ofHours(2))).isEqualTo(120);
    assertThat(failure(1, Duration.ofDays(300))).isEqualTo(24 * 60);
  }

  private static long failure(int failures, @Nullable Duration retryAfter) {
    return Duration.between(NOW, Schedule.afterFailure("", failures, retryAfter, NOW)).toMinutes();
  }
}
