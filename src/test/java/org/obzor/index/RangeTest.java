package org.obzor.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RangeTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Range range(String from, String to) {
    return new Range(Instant.parse(from), Instant.parse(to));
  }

  @Test
  void wholeDaysHaveAsManyDaysBefore() {
    // One day of 23 hours; the day before has 24.
    assertThat(range("2024-03-30T23:00:00Z", "2024-03-31T22:00:00Z").previous(BERLIN))
        .isEqualTo(range("2024-03-29T23:00:00Z", "2024-03-30T23:00:00Z"));
    // April, and the 30 days before it.
    assertThat(range("2024-03-31T22:00:00Z", "2024-04-30T22:00:00Z").previous(BERLIN))
        .isEqualTo(range("2024-03-01T23:00:00Z", "2024-03-31T22:00:00Z"));
  }

  @Test
  void otherRangesAreEquallyLong() {
    assertThat(range("2024-03-31T00:30:00Z", "2024-03-31T02:00:00Z").previous(BERLIN))
        .isEqualTo(range("2024-03-30T23:00:00Z", "2024-03-31T00:30:00Z"));
  }

  @Test
  void theDayEndsAtLocalMidnight() {
    assertThat(Range.endOfDay(Instant.parse("2024-04-03T22:30:00Z"), BERLIN))
        .isEqualTo("2024-04-04T22:00:00Z");
  }
}
