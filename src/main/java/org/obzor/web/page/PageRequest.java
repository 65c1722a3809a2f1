package org.obzor.web.page;

import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.obzor.query.ArticleQuery;
import org.obzor.query.FilterParameters;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Visitor;

/**
 * The filters of a page as its address gives them.
 *
 * @param query null if they cannot be understood
 * @param error why they cannot
 * @param period the chosen period, null where dates were given
 * @param filters the filters as parameters; a chosen period stands as such, not as its dates
 */
record PageRequest(
    @Nullable ArticleQuery query,
    @Nullable InvalidInputException error,
    @Nullable Period period,
    Map<String, List<String>> filters) {

  /** Whether neither filters nor a period are chosen. */
  boolean isBare() {
    return filters.isEmpty() && period == null;
  }

  /** Reads the filters of an address; names that are none are the page's own. */
  static PageRequest of(
      Map<String, List<String>> parameters,
      FilterParameters reader,
      Visitor visitor,
      ZoneId home,
      Clock clock) {
    Map<String, List<String>> filters = new LinkedHashMap<>();
    for (String name : FilterParameters.NAMES) {
      List<String> values = parameters.getOrDefault(name, List.of());
      List<String> said = values.stream().filter(v -> !v.isBlank()).toList();
      if (!said.isEmpty()) {
        filters.put(name, said);
      }
    }
    List<String> chosen = parameters.getOrDefault("period", List.of());
    boolean dated = filters.containsKey("from") || filters.containsKey("to");
    Period period =
        dated || chosen.isEmpty() ? null : Period.of(chosen.getFirst()).orElse(Period.ALL);
    try {
      ArticleQuery query = reader.parse(filters, visitor.zone(), Set.of());
      if (period != null) {
        query =
            query.withPeriod(
                period.from(clock.instant(), query.zone()),
                period.to(clock.instant(), query.zone()));
      }
      return new PageRequest(query, null, period, written(query, period, home));
    } catch (InvalidInputException e) {
      if (period != null) {
        filters.put("period", List.of(period.id()));
      }
      return new PageRequest(null, e, period, filters);
    }
  }

  private static Map<String, List<String>> written(
      ArticleQuery query, @Nullable Period period, ZoneId home) {
    Map<String, List<String>> written = new LinkedHashMap<>(FilterParameters.print(query, home));
    if (period != null) {
      written.remove("from");
      written.remove("to");
      written.put("period", List.of(period.id()));
    }
    return written;
  }
}
