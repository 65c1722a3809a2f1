package org.obzor.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.obzor.ingest.ImportRecord;
import org.obzor.ingest.LedgerFilter;
import org.obzor.query.InvalidInputException;

/**
 * Which imports an address asks for: {@code kind}, {@code state}, {@code name}, {@code from},
 * {@code to}.
 */
public final class LedgerParameters {
  /** Their names. */
  public static final List<String> NAMES = List.of("kind", "state", "name", "from", "to");

  private LedgerParameters() {}

  /**
   * @param zone in which {@code from} and {@code to} are days, both included
   * @throws InvalidInputException if a value cannot be used
   */
  public static LedgerFilter parse(Map<String, List<String>> parameters, ZoneId zone) {
    return new LedgerFilter(
        choice(parameters, "kind", ImportRecord.Kind.values()),
        choice(parameters, "state", LedgerFilter.Outcome.values()),
        one(parameters, "name").orElse(""),
        day(parameters, "from").map(d -> d.atStartOfDay(zone).toInstant()),
        day(parameters, "to").map(d -> end(d, zone)));
  }

  private static Instant end(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static Optional<String> one(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new InvalidInputException(name, "query.repeated-parameter", name);
    }
    return values.stream().map(String::strip).filter(v -> !v.isEmpty()).findFirst();
  }

  private static <E extends Enum<E>> Optional<E> choice(
      Map<String, List<String>> parameters, String name, E[] values) {
    Optional<String> written = one(parameters, name);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Optional<E> found = Stream.of(values).filter(v -> id(v).equals(written.get())).findFirst();
    if (found.isEmpty()) {
      throw new InvalidInputException(
          name,
          "web.bad-choice",
          written.get(),
          Stream.of(values).map(LedgerParameters::id).collect(Collectors.joining(", ")));
    }
    return found;
  }

  /** How a value is written in addresses and answers. */
  public static String id(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<LocalDate> day(Map<String, List<String>> parameters, String name) {
    try {
      return one(parameters, name).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new InvalidInputException(name, "web.bad-day", e.getParsedString());
    }
  }
}
