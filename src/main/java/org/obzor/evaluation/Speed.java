package org.obzor.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import org.obzor.enrich.Enricher;

/**
 * How fast recognition is on one thread, and how much heap it takes.
 *
 * @param perSecond articles a second of processor time, after one run to warm up
 * @param peak the most heap in use at one time, megabytes; garbage not yet collected is part of it
 */
record Speed(String name, int articles, double perSecond, long peak) {
  private static final int RUNS = 3;

  static Speed of(String name, List<String> articles, Enricher enricher) {
    run(articles, enricher);
    List<MemoryPoolMXBean> pools =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(p -> p.getType() == MemoryType.HEAP)
            .toList();
    System.gc();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    double best = 0;
    for (int i = 0; i < RUNS; i++) {
      best = Math.max(best, articles.size() / run(articles, enricher));
    }
    long peak = pools.stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
    return new Speed(name, articles.size(), best, peak >> 20);
  }

  /** Seconds of processor time of this thread. */
  private static double run(List<String> articles, Enricher enricher) {
    var threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    articles.forEach(text -> enricher.enrich("", text, null));
    return (threads.getCurrentThreadCpuTime() - start) / 1e9;
  }

  /** Megabytes of heap that are still in use after a collection. */
  static long heapInUse() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%-28s%9d%12.0f%16d MB", name, articles, perSecond, peak);
  }
}
