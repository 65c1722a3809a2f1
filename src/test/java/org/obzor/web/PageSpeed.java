package org.obzor.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How fast and how heavy pages are in Chromium, as its own timeline has it: the first visit with an
 * empty cache, and medians of further ones. Arguments: the address of a running server and paths.
 */
final class PageSpeed {
  private static final int VISITS = 7;

  /** Waits for what is painted last, then sums up; sizes in bytes as transferred. */
  private static final String FIGURES =
      """
      const done = arguments[arguments.length - 1];
      const seen = (type) => new Promise((ok) => {
        const all = [];
        new PerformanceObserver((list) => all.push(...list.getEntries()))
            .observe({type, buffered: true});
        setTimeout(() => ok(all), 400);
      });
      const kinds = ['paint', 'largest-contentful-paint', 'layout-shift', 'longtask'];
      Promise.all(kinds.map(seen)).then(([paint, largest, shifts, tasks]) => {
        const page = performance.getEntriesByType('navigation')[0];
        const parts = performance.getEntriesByType('resource');
        const sum = (list, value) => list.reduce((total, one) => total + value(one), 0);
        done({
          answer: page.responseStart,
          first: paint.find((e) => e.name === 'first-contentful-paint')?.startTime ?? -1,
          largest: largest.at(-1)?.startTime ?? -1,
          complete: page.loadEventEnd,
          blocked: sum(tasks, (e) => Math.max(0, e.duration - 50)),
          shift: sum(shifts, (e) => e.hadRecentInput ? 0 : e.value),
          requests: 1 + parts.length,
          kilobytes: (page.transferSize + sum(parts, (e) => e.transferSize)) / 1000,
          nodes: document.querySelectorAll('*').length,
        });
      });\
      """;

  private static final List<String> NAMES =
      List.of("answer", "first", "largest", "complete", "blocked", "shift");

  private PageSpeed() {}

  public static void main(String[] args) {
    System.out.println(
        "| page | "
            + String.join(" ms | ", NAMES.subList(0, 5))
            + " ms | shift | requests | kB first | kB again | elements |");
    System.out.println("|" + " --- |".repeat(11));
    try (Browser browser = new Browser(args[0], "ru")) {
      for (String page : List.of(args).subList(1, args.length)) {
        System.out.println(row(browser, page));
      }
    }
  }

  private static String row(Browser browser, String page) {
    browser.open(page);
    browser.forget();
    Map<String, Number> fresh = visit(browser, page);
    List<Map<String, Number>> visits = new ArrayList<>();
    for (int i = 0; i < VISITS; i++) {
      visits.add(visit(browser, page));
    }
    StringBuilder row = new StringBuilder("| `" + page + "` |");
    NAMES.forEach(name ->
        row.append(
            String.format(
                Locale.ROOT, name.equals("shift") ? " %.3f |" : " %.0f |", median(visits, name))));
    return row.append(
            String.format(
                Locale.ROOT,
                " %.0f | %.0f | %.0f | %.0f |",
                median(visits, "requests"),
                value(fresh, "kilobytes"),
                median(visits, "kilobytes"),
                median(visits, "nodes")))
        .toString();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Number> visit(Browser browser, String page) {
    browser.open(page);
    return (Map<String, Number>) browser.runLater(FIGURES);
  }

  private static double median(List<Map<String, Number>> visits, String name) {
    return visits.stream().mapToDouble(v -> value(v, name)).sorted().toArray()[visits.size() / 2];
  }

  private static double value(Map<String, Number> visit, String name) {
    return visit.getOrDefault(name, -1).doubleValue();
  }
}
