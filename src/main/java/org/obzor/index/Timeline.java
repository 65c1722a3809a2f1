package org.obzor.index;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts over time. Every bucket of the range is present, also the empty ones; {@code total} and
 * the counts of each series line up with {@code dates}.
 *
 * @param from start of the range asked for, or of the first bucket; null when nothing matches
 * @param to end of the range (not included), or of the last bucket
 * @param dates the first instant of each bucket
 * @param total all matching articles (or mentions) of each bucket
 * @param partialLast whether the last bucket is not over yet, or is cut by the range's end
 */
public record Timeline(
    By by,
    Interval interval,
    Metric metric,
    @Nullable Instant from,
    @Nullable Instant to,
    List<Instant> dates,
    List<Long> total,
    List<Series> series,
    boolean partialLast) {

  /** The counts of one entity, source or language. */
  public record Series(String id, String label, long total, List<Long> counts) {}
}
