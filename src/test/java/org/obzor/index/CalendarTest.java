package org.obzor.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.obzor.query.InvalidInputException;

class CalendarTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Instant at(String iso) {
    return Instant.parse(iso);
  }

  @ParameterizedTest
  @CsvSource({
    "HOUR, Europe/Berlin, 2024-05-16T10:47:11Z, 2024-05-16T10:00:00Z, 2024-05-16T11:00:00Z",
    "HOUR, Asia/Kolkata, 2024-05-16T10:47:11Z, 2024-05-16T10:30:00Z, 2024-05-16T11:30:00Z",
    // Almaty's clocks went back for good in the night to the 1st of March 2024: a day of 25 hours.
    "DAY, Asia/Almaty, 2024-02-29T18:30:00Z, 2024-02-28T18:00:00Z, 2024-02-29T19:00:00Z",
    "DAY, Europe/Berlin, 2024-03-31T12:00:00Z, 2024-03-30T23:00:00Z, 2024-03-31T22:00:00Z",
    "WEEK, Europe/Berlin, 2024-03-31T12:00:00Z, 2024-03-24T23:00:00Z, 2024-03-31T22:00:00Z",
    "MONTH, America/New_York, 2024-03-31T12:00:00Z, 2024-03-01T05:00:00Z, 2024-04-01T04:00:00Z",
    "QUARTER, UTC, 2024-05-16T10:47:11Z, 2024-04-01T00:00:00Z, 2024-07-01T00:00:00Z",
    "YEAR, UTC, 2024-05-16T10:47:11Z, 2024-01-01T00:00:00Z, 2025-01-01T00:00:00Z",
  })
  void bucketsBeginAndEnd(Interval interval, String zone, String t, String start, String next) {
    Calendar calendar = new Calendar(interval, ZoneId.of(zone));
    assertThat(calendar.start(at(t))).isEqualTo(at(start));
    assertThat(calendar.next(at(start))).isEqualTo(at(next));
    assertThat(calendar.start(at(next))).isEqualTo(at(next));
    assertThat(calendar.start(at(next).minusMillis(1))).isEqualTo(at(start));
  }

  @Test
  void aDayWithoutMidnightBeginsAtOne() {
    Calendar beirut = new Calendar(Interval.DAY, ZoneId.of("Asia/Beirut"));
    assertThat(beirut.starts(at("2024-03-30T00:00:00Z"), at("2024-04-01T12:00:00Z")))
        .containsExactly(
            at("2024-03-29T22:00:00Z"), at("2024-03-30T22:00:00Z"), at("2024-03-31T21:00:00Z"));
  }

  @Test
  void anHourThatHappensTwiceIsTwoBuckets() {
    List<Instant> hours =
        new Calendar(Interval.HOUR, BERLIN)
            .starts(at("2024-10-26T23:30:00Z"), at("2024-10-27T02:00:00Z"));
    assertThat(hours)
        .containsExactly(
            at("2024-10-26T23:00:00Z"), at("2024-10-27T00:00:00Z"), at("2024-10-27T01:00:00Z"));
  }

  @Test
  void clocksMayGoBackHalfAnHour() {
    List<Instant> hours =
        new Calendar(Interval.HOUR, ZoneId.of("Australia/Lord_Howe"))
            .starts(at("2024-04-06T13:00:00Z"), at("2024-04-06T17:00:00Z"));
    assertThat(hours)
        .containsExactly(
            at("2024-04-06T13:00:00Z"),
            at("2024-04-06T14:00:00Z"),
            at("2024-04-06T15:30:00Z"),
            at("2024-04-06T16:30:00Z"));
  }

  @Test
  void anEmptyRangeHasNoBuckets() {
    assertThat(
            new Calendar(Interval.DAY, BERLIN)
                .starts(at("2024-01-02T00:00:00Z"), at("2024-01-01T00:00:00Z")))
        .isEmpty();
  }

  @Test
  void tooManyBucketsAreTheUsersMistake() {
    Calendar hours = new Calendar(Interval.HOUR, BERLIN);
    Instant from = at("2024-01-01T00:00:00Z");
    assertThat(hours.starts(from, from.plusSeconds(5000 * 3600))).hasSize(5000);
    assertThatThrownBy(() -> hours.starts(from, from.plusSeconds(5001 * 3600)))
        .isInstanceOf(InvalidInputException.class);
  }
}
