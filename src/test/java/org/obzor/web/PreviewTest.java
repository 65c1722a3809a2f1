package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.obzor.web.Preview.Day;

class PreviewTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 25);

  /** Thirty days, the last of them today. */
  private static Preview preview(IntToLongFunction count) {
    List<Day> days =
        IntStream.range(0, 30)
            .mapToObj(i -> new Day(FIRST.plusDays(i), count.applyAsLong(i)))
            .toList();
    return new Preview(days.stream().mapToLong(Day::count).sum(), days, List.of());
  }

  @Test
  void fiftyADayIsNotTooMany() {
    assertThat(preview(day -> 50).expected()).isEqualTo(50);
    assertThat(preview(day -> 50).isMany()).isFalse();
    assertThat(preview(day -> day == 3 ? 51 : 50).isMany()).isTrue();
  }

  @Test
  void theLastWeekCountsIfItHadMore() {
    assertThat(preview(day -> day >= 22 && day < 29 ? 60 : 0).expected()).isEqualTo(60);
    assertThat(preview(day -> day >= 22 && day < 29 ? 60 : 0).isMany()).isTrue();
  }

  @Test
  void todayIsNotOverAndNoMeasure() {
    assertThat(preview(day -> day == 29 ? 300 : 0).expected()).isEqualTo(10);
  }
}
