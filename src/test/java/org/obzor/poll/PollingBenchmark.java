package org.obzor.poll;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.obzor.TestElastic;
import org.obzor.elastic.DocumentStore;
import org.obzor.fetch.AddressGuard;
import org.obzor.fetch.FetchLimits;
import org.obzor.fetch.Fetcher;
import org.obzor.source.FeedItems;

/**
 * How long it takes to ask so many feeds once, and how much heap: a real server on loopback, real
 * documents of 20 entries, each feed a document in a real Elasticsearch; articles are counted, not
 * stored. The argument is the number of feeds.
 */
final class PollingBenchmark {
  private static final int ENTRIES = 20;
  private static final int PARAGRAPHS = 8;

  private PollingBenchmark() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int feeds = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
    HttpServer server = server();
    DocumentStore<Subscription> store = TestElastic.fresh().store("feeds", Subscription.class);
    Clock clock = Clock.systemUTC();
    AtomicInteger articles = new AtomicInteger();
    try (Subscriptions subscriptions =
        new Subscriptions(
            store,
            new Fetcher(new AddressGuard(List.of("127.0.0.0/8")), FetchLimits.USUAL, clock),
            new FeedItems(ZoneOffset.UTC, clock),
            held -> {
              held.forEach(h -> articles.addAndGet(h.items().size()));
              return held.stream().map(h -> h.items().size()).toList();
            },
            ZoneOffset.UTC,
            clock)) {
      List<Subscription> all = new ArrayList<>();
      for (int i = 0; i < feeds; i++) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + i + ".xml";
        all.add(Subscription.fresh("feed" + i, url, "", null, false, clock.instant()));
      }
      new FeedStore(store).createAll(all);
      FeedStore pages = new FeedStore(store);
      long before = heap();
      long used = processors();
      Instant start = Instant.now();
      subscriptions.start();
      while (articles.get() < feeds * ENTRIES) {
        Thread.sleep(200);
      }
      while (pages.all().stream().anyMatch(f -> f.health().lastSuccess() == null)) {
        Thread.sleep(500);
      }
      Duration took = Duration.between(start, Instant.now());
      System.out.printf(
          "%d feeds, %d articles: %.1f s, %.1f s of processors; heap before %d MB, peak %d MB%n",
          feeds,
          articles.get(),
          took.toMillis() / 1000.0,
          (processors() - used) / 1e9,
          before >> 20,
          peak() >> 20);
    }
    server.stop(0);
    System.exit(0);
  }

  private static HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          byte[] bytes = feed(exchange.getRequestURI().getPath()).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static String feed(String name) {
    String paragraph =
        "&lt;p>Через реку построен мост, которого ждали много лет, и открыт он был вчера утром при"
            + " большом стечении народа.&lt;/p>";
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < ENTRIES; i++) {
      items
          .append("<item><title>Мост ")
          .append(i)
          .append(name)
          .append("</title><link>http://x.example");
      items.append(name).append('/').append(i).append("</link><description>");
      items.append(paragraph.repeat(PARAGRAPHS)).append("</description>");
      items.append("<pubDate>Mon, 02 Sep 2024 09:15:00 +0500</pubDate></item>");
    }
    return "<rss version='2.0'><channel><title>Вестник</title>" + items + "</channel></rss>";
  }

  /** Bytes in use after everything that can go is gone. */
  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** Nanoseconds of processors that this process has used. */
  private static long processors() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long peak() {
    long most = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      if (pool.getType() == MemoryType.HEAP) {
        most += pool.getPeakUsage().getUsed();
      }
    }
    return most;
  }
}
