package org.obzor.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.obzor.article.ArticleDraft;
import org.obzor.fetch.AddressGuard;
import org.obzor.fetch.FetchLimits;
import org.obzor.fetch.Fetcher;
import org.obzor.source.FeedItems;
import org.obzor.source.Item;

/** Pages of a real server, for feeds of it that give articles in short. */
class ArticlePagesIT {
  private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
  private static final Instant NOW = Instant.parse("2024-09-03T10:00:00Z");
  private static final String ARTICLE =
      "<p>The bridge over the river was closed, the mayor said on Monday.</p>".repeat(4);

  private volatile Instant now = NOW;
  private final InstantSource clock = () -> now;
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final Fetcher fetcher =
      new Fetcher(
          new AddressGuard(List.of("127.0.0.1", "localhost", "::1")),
          FetchLimits.USUAL,
          Clock.systemUTC());
  private final Readers readers = new Readers();
  private final Hosts hosts = new Hosts();
  private final Poll poll =
      new Poll(
          fetcher, readers, new FeedItems(ZONE, Clock.fixed(NOW, ZoneOffset.UTC)), ZONE, clock);
  private final ArticlePages pages =
      new ArticlePages(fetcher, readers, hosts, Duration.ZERO, ZONE, clock);
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    fetcher.close();
    readers.close();
    server.stop(0);
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Serves statuses one after the other, the last one from then on, with a body for 200. */
  private void serve(String path, String body, List<Integer> statuses, String... headers) {
    server.createContext(
        path,
        exchange -> {
          int n = asked.computeIfAbsent(path, p -> new AtomicInteger()).getAndIncrement();
          int status = statuses.get(Math.min(n, statuses.size() - 1));
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
          }
          boolean known = exchange.getRequestHeaders().containsKey("If-None-Match");
          byte[] bytes = (status == 200 ? body : "").getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(
              known ? 304 : status, known || bytes.length == 0 ? -1 : bytes.length);
          if (!known) {
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
  }

  private void serveFeed(String path, String... links) {
    StringBuilder items = new StringBuilder();
    for (String link : links) {
      items.append("<item><title>Bridge closed</title><description>In short: ").append(link);
      items.append("</description><link>").append(url(link)).append("</link></item>");
    }
    String xml = "<rss><channel><title>F</title>" + items + "</channel></rss>";
    serve(path, xml, List.of(200), "ETag", "\"1\"");
  }

  private int times(String path) {
    AtomicInteger times = asked.get(path);
    return times == null ? 0 : times.get();
  }

  /** The feed as it is after it was asked once more. */
  private Subscription ask(Subscription feed, List<ArticleDraft> drafts)
      throws InterruptedException {
    if (!(poll.ask(feed) instanceof Poll.Read read)) {
      return feed;
    }
    Poll.Read whole = pages.complete(read);
    whole.items().forEach(i -> drafts.add(((Item.Found) i).draft()));
    return feed.withHealth(feed.health().read(now, now, whole, whole.news().size()));
  }

  private Subscription feed(String path) {
    return Subscription.fresh("id", url(path), "", null, true, NOW);
  }

  @Test
  void aPageThatFailsIsAskedForAgainAFewTimes() throws InterruptedException {
    serveFeed("/f", "/later", "/never", "/closed");
    serve("/later", ARTICLE, List.of(500, 200));
    serve("/never", "", List.of(500));
    serve("/closed", "", List.of(403));
    List<ArticleDraft> drafts = new ArrayList<>();
    Subscription feed = ask(feed("/f"), drafts);
    assertThat(drafts).hasSize(3).allMatch(d -> d.text().startsWith("In short"));
    drafts.clear();
    now = NOW.plus(Duration.ofMinutes(14));
    feed = ask(feed, drafts);
    assertThat(times("/later")).isOne();
    now = NOW.plus(Duration.ofMinutes(15));
    feed = ask(feed, drafts);
    assertThat(drafts)
        .singleElement()
        .satisfies(d -> assertThat(d.text()).startsWith("The bridge over"));
    drafts.clear();
    for (int i = 0; i < 5; i++) {
      now = now.plus(Duration.ofHours(5));
      feed = ask(feed, drafts);
    }
    assertThat(drafts).isEmpty();
    assertThat(times("/never")).isEqualTo(4);
    assertThat(times("/later")).isEqualTo(2);
    assertThat(times("/closed")).isOne();
    assertThat(feed.health().retries()).isEmpty();
  }

  @Test
  void moreThanIsAskedForAtOnceIsAskedForTheNextTime() throws InterruptedException {
    String[] links = new String[120];
    for (int i = 0; i < links.length; i++) {
      links[i] = "/p" + i;
      serve(links[i], ARTICLE, List.of(200));
    }
    serveFeed("/f", links);
    List<ArticleDraft> drafts = new ArrayList<>();
    Subscription feed = ask(feed("/f"), drafts);
    assertThat(drafts.stream().filter(d -> d.text().startsWith("The bridge"))).hasSize(100);
    assertThat(Objects.requireNonNull(feed.health().pages()).problem()).isEqualTo("poll.page-many");
    now = NOW.plus(Schedule.SHORTEST);
    ask(feed, drafts);
    assertThat(drafts.stream().filter(d -> d.text().startsWith("The bridge"))).hasSize(120);
  }

  @Test
  void theDateOfThePageCountsWhereTheFeedHasNone() throws InterruptedException {
    serveFeed("/f", "/time", "/day", "/future", "/none");
    String meta = "<meta property=article:published_time content='%s'>";
    serve("/time", meta.formatted("2024-09-02T09:15:00+05:00") + ARTICLE, List.of(200));
    serve("/day", meta.formatted("2024-09-01") + ARTICLE, List.of(200));
    serve("/future", meta.formatted("2031-09-01T00:00:00Z") + ARTICLE, List.of(200));
    serve("/none", ARTICLE, List.of(200));
    List<ArticleDraft> drafts = new ArrayList<>();
    ask(feed("/f"), drafts);
    assertThat(drafts)
        .extracting(ArticleDraft::publishedAt)
        .containsExactly(
            Instant.parse("2024-09-02T04:15:00Z"), Instant.parse("2024-09-01T07:00:00Z"), NOW, NOW);
    assertThat(drafts)
        .extracting(ArticleDraft::dateOnly)
        .containsExactly(false, true, false, false);
  }

  @Test
  void theRobotsFileOfWhereAPageRedirectsToIsObeyed() throws InterruptedException {
    server.createContext(
        "/robots.txt",
        exchange -> {
          boolean other =
              String.valueOf(exchange.getRequestHeaders().getFirst("Host")).startsWith("localhost");
          byte[] rules =
              ("User-agent: *\nDisallow: " + (other ? "/" : "/no"))
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, rules.length);
          exchange.getResponseBody().write(rules);
          exchange.close();
        });
    serve("/page", ARTICLE, List.of(200));
    serve("/away", "", List.of(302), "Location", url("/page").replace("127.0.0.1", "localhost"));
    serve("/within", "", List.of(302), "Location", "/page");
    serve("/no", ARTICLE, List.of(200));
    serve("/closed", "", List.of(302), "Location", "/no");
    serveFeed("/f", "/away", "/closed", "/within");
    List<ArticleDraft> drafts = new ArrayList<>();
    Subscription feed = ask(feed("/f"), drafts);
    assertThat(drafts.stream().filter(d -> d.text().startsWith("The bridge"))).hasSize(1);
    assertThat(times("/page")).isOne();
    assertThat(times("/no")).isZero();
    assertThat(Objects.requireNonNull(feed.health().pages()).problem())
        .isEqualTo("poll.page-robots");
    assertThat(feed.health().retries()).isEmpty();
  }

  @Test
  void aHostThatIsBusyIsAskedForNoMorePages() throws InterruptedException {
    serveFeed("/f", "/busy", "/a", "/b");
    serve("/busy", "", List.of(429, 404), "Retry-After", "600");
    serve("/a", ARTICLE, List.of(200));
    serve("/b", ARTICLE, List.of(200));
    Subscription feed = ask(feed("/f"), new ArrayList<>());
    assertThat(times("/a")).isZero();
    assertThat(feed.health().retries()).hasSize(3);
    now = NOW.plus(Duration.ofMinutes(20));
    List<ArticleDraft> drafts = new ArrayList<>();
    ask(feed, drafts);
    assertThat(drafts).hasSize(2);
  }

  @Test
  void aSiteThatAnswersWithOlderStatesTellsNothingTwice() throws InterruptedException {
    serve("/page", ARTICLE, List.of(200));
    serve("/other", ARTICLE, List.of(200));
    serveFeed("/old", "/page");
    serveFeed("/new", "/other");
    List<ArticleDraft> drafts = new ArrayList<>();
    Subscription feed = feed("/old");
    for (String state : List.of("/old", "/new", "/old", "/new")) {
      feed = ask(feed.withFound(url(state), "F", null).withHealth(asked(feed)), drafts);
    }
    assertThat(drafts).hasSize(2);
    assertThat(times("/page")).isOne();
  }

  /** How it is, without what would let a server answer that nothing has changed. */
  private Health asked(Subscription feed) {
    Health h = feed.health();
    return new Health(
        h.lastPolled(),
        h.lastSuccess(),
        null,
        null,
        null,
        0,
        now,
        null,
        null,
        0,
        null,
        h.seen(),
        h.perDay(),
        null,
        h.retries());
  }
}
