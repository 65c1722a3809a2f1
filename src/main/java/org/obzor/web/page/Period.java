package org.obzor.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The periods one can choose with a click, ending today in the reader's zone. */
enum Period {
  WEEK("7d"),
  MONTH("30d"),
  QUARTER("90d"),
  YEAR("1y"),
  ALL("all");

  private final String id;

  Period(String id) {
    this.id = id;
  }

  /** The name used in addresses. */
  String id() {
    return id;
  }

  static Optional<Period> of(@Nullable String id) {
    for (Period period : values()) {
      if (period.id.equals(id)) {
        return Optional.of(period);
      }
    }
    return Optional.empty();
  }

  /** Its first instant, null for no bound. */
  @Nullable Instant from(Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate first =
        switch (this) {
          case WEEK -> today.minusDays(6);
          case MONTH -> today.minusDays(29);
          case QUARTER -> today.minusDays(89);
          case YEAR -> today.minusYears(1).plusDays(1);
          case ALL -> null;
        };
    return first == null ? null : first.atStartOfDay(zone).toInstant();
  }

  /** The instant after its last, null for no bound. */
  @Nullable Instant to(Instant now, ZoneId zone) {
    return this == ALL
        ? null
        : LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
  }
}
