package org.obzor.web;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Requests by status, for {@code /metrics}. */
final class Counters {
  private final Map<Integer, LongAdder> byStatus = new ConcurrentSkipListMap<>();

  void count(int status) {
    byStatus.computeIfAbsent(status, s -> new LongAdder()).increment();
  }

  /** Appends the counts in Prometheus' text format. */
  void appendTo(StringBuilder out) {
    out.append("# HELP obzor_http_requests_total Requests answered, by status.\n")
        .append("# TYPE obzor_http_requests_total counter\n");
    byStatus.forEach((status, count) ->
        out.append("obzor_http_requests_total{status=\"")
            .append(status)
            .append("\"} ")
            .append(count.sum())
            .append('\n'));
  }
}
