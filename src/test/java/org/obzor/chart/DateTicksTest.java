package org.obzor.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DateTicksTest {
  private static final Locale RU = Locale.of("ru");

  private static List<String> ticks(
      String first, UnaryOperator<ZonedDateTime> next, int count, Step step, int most, Locale in) {
    ZonedDateTime start = LocalDateTime.parse(first).atZone(ZoneId.of("Asia/Almaty"));
    List<ZonedDateTime> starts = Stream.iterate(start, next).limit(count).toList();
    return DateTicks.of(starts, step, most, in).stream()
        .map(t -> t.bucket() + " " + t.label() + (t.context().isEmpty() ? "" : "/" + t.context()))
        .toList();
  }

  @Test
  void twoDaysOfHoursAreNamedByQuartersOfADay() {
    assertThat(ticks("2026-09-05T00:00", t -> t.plusHours(1), 48, Step.HOUR, 8, RU))
        .containsExactly(
            "0 00:00/5 сент.",
            "6 06:00",
            "12 12:00",
            "18 18:00",
            "24 00:00/6 сент.",
            "30 06:00",
            "36 12:00",
            "42 18:00");
  }

  @Test
  void aMonthOfDaysIsNamedByItsMondays() {
    assertThat(ticks("2026-09-01T00:00", t -> t.plusDays(1), 30, Step.DAY, 8, Locale.UK))
        .containsExactly("6 7 Sept/2026", "13 14 Sept", "20 21 Sept", "27 28 Sept");
  }

  @Test
  void theYearIsSaidAgainWhenItChanges() {
    assertThat(ticks("2025-11-01T00:00", t -> t.plusMonths(1), 5, Step.MONTH, 8, RU))
        .containsExactly("0 нояб./2025", "1 дек.", "2 янв./2026", "3 февр.", "4 март");
  }

  @Test
  void quartersAndYearsAreNamedAsSuch() {
    assertThat(ticks("2025-07-01T00:00", t -> t.plusMonths(3), 3, Step.QUARTER, 8, RU))
        .containsExactly("0 3 кв./2025", "1 4 кв.", "2 1 кв./2026");
    assertThat(ticks("1980-01-01T00:00", t -> t.plusYears(1), 47, Step.YEAR, 5, RU))
        .containsExactly("0 1980", "10 1990", "20 2000", "30 2010", "40 2020");
  }

  @Test
  void thereAreNeverMoreThanThereIsRoomFor() {
    for (Step step : Step.values()) {
      for (int count : List.of(1, 2, 3, 10, 31, 100, 400)) {
        UnaryOperator<ZonedDateTime> next =
            t ->
                switch (step) {
                  case HOUR -> t.plusHours(1);
                  case DAY -> t.plusDays(1);
                  case WEEK -> t.plusWeeks(1);
                  case MONTH -> t.plusMonths(1);
                  case QUARTER -> t.plusMonths(3);
                  case YEAR -> t.plusYears(1);
                };
        assertThat(ticks("1990-01-01T00:00", next, count, step, 8, RU))
            .as(step + " " + count)
            .hasSizeBetween(1, 8);
      }
    }
  }
}
