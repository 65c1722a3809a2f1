package org.obzor.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.obzor.TestElastic;
import org.obzor.TestSite;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.Elastic;
import org.obzor.fetch.AddressGuard;
import org.obzor.fetch.FetchLimits;
import org.obzor.fetch.Fetcher;
import org.obzor.source.FeedItems;
import org.obzor.source.Item;

/** Feeds of a real server, asked by processes on a real Elasticsearch. */
class PollerIT {
  private final Clock clock = Clock.systemUTC();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final List<String> texts = Collections.synchronizedList(new ArrayList<>());
  private final List<String> titles = Collections.synchronizedList(new ArrayList<>());
  private final List<Subscriptions> open = new ArrayList<>();
  private volatile Consumer<List<ArticleSink.Held>> fail = feeds -> {};
  private TestSite site;
  private DocumentStore<Subscription> store;

  @BeforeEach
  void start() {
    site = new TestSite();
    Elastic elastic = TestElastic.fresh();
    store = elastic.store("feeds", Subscription.class);
  }

  @AfterEach
  void stop() {
    open.forEach(Subscriptions::close);
    site.close();
  }

  private Subscriptions subscriptions() {
    Subscriptions subscriptions =
        new Subscriptions(
            store,
            new Fetcher(
                new AddressGuard(List.of("127.0.0.1", "localhost", "::1")),
                FetchLimits.USUAL,
                clock),
            new FeedItems(ZoneOffset.UTC, clock),
            feeds -> {
              fail.accept(feeds);
              feeds.forEach(f ->
                  f.items().stream()
                      .map(i -> ((Item.Found) i).draft().title())
                      .forEach(titles::add));
              feeds.forEach(f ->
                  f.items().stream().map(i -> ((Item.Found) i).draft().text()).forEach(texts::add));
              return feeds.stream().map(f -> f.items().size()).toList();
            },
            ZoneOffset.UTC,
            clock);
    open.add(subscriptions);
    return subscriptions;
  }

  private String url(String path) {
    return site.at(path);
  }

  private void serve(String path, int status, String body, String... headers) {
    site.handle(
        path,
        exchange -> {
          asked.computeIfAbsent(path, p -> new AtomicInteger()).incrementAndGet();
          for (int i = 0; i < headers.length; i += 2) {
            exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
          }
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.sendResponseHeaders(
              known ? 304 : status, known || bytes.length == 0 ? -1 : bytes.length);
          if (!known && bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
          }
          exchange.close();
        });
  }

  private static String feed(String... titles) {
    StringBuilder items = new StringBuilder();
    for (String title : titles) {
      items.append("<item><title>").append(title).append("</title><link>http://x.example/");
      items.append(title).append("</link><pubDate>Mon, 02 Sep 2024 09:15:00 GMT</pubDate></item>");
    }
    return "<rss><channel><title>Feed</title>" + items + "</channel></rss>";
  }

  private static void until(BooleanSupplier holds) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (!holds.getAsBoolean()) {
      assertThat(Instant.now()).as("waited too long").isBefore(end);
      Thread.sleep(50);
    }
  }

  private Subscription find(Subscriptions subscriptions, String id) {
    return subscriptions.find(id).orElseThrow();
  }

  private int times(String path) {
    AtomicInteger times = asked.get(path);
    return times == null ? 0 : times.get();
  }

  @Test
  void newEntriesComeInOnceAndHealthIsTold() throws InterruptedException {
    serve("/f", 200, feed("one", "two"), "ETag", "\"1\"");
    Subscriptions subscriptions = subscriptions();
    subscriptions.start();
    String id = subscriptions.add(url("/f"), "", null, false).feed().id();
    until(() -> find(subscriptions, id).health().lastSuccess() != null);
    Subscription feed = find(subscriptions, id);
    assertThat(titles).containsExactlyInAnyOrder("one", "two");
    assertThat(feed.title()).isEqualTo("Feed");
    assertThat(feed.health().problem()).isNull();
    assertThat(feed.health().nextPoll()).isAfter(Instant.now().plus(Duration.ofMinutes(4)));
    assertThat(feed.health().perDay().values()).containsExactly(2);
    subscriptions.pollNow(id);
    until(() -> times("/f") == 2);
    until(() ->
        !find(subscriptions, id).health().nextPoll().equals(feed.health().nextPoll())
            && find(subscriptions, id).health().nextPoll().isAfter(Instant.now()));
    assertThat(titles).hasSize(2);
    assertThat(subscriptions.add(url("/f"), "other", null, false).created()).isFalse();
  }

  @Test
  void anEntryThatChangedComesAgainOthersDoNot() throws InterruptedException {
    serve("/f", 200, feed("one", "two"));
    Subscriptions subscriptions = subscriptions();
    subscriptions.start();
    String id = subscriptions.add(url("/f"), "", null, false).feed().id();
    until(() -> titles.size() == 2);
    site.remove("/f");
    serve("/f", 200, feed("one", "two", "three"));
    until(() -> find(subscriptions, id).health().lastSuccess() != null);
    subscriptions.pollNow(id);
    until(() -> titles.size() > 2);
    assertThat(titles).containsExactlyInAnyOrder("one", "two", "three");
  }

  @Test
  void troubleIsToldAndTriedAgainLater() throws InterruptedException {
    serve("/busy", 503, "", "Retry-After", "7200");
    serve("/page", 200, "<html><body>hello</body></html>");
    Subscriptions subscriptions = subscriptions();
    subscriptions.start();
    String busy = subscriptions.add(url("/busy"), "", null, false).feed().id();
    String elsewhere = url("/page").replace("127.0.0.1", "localhost");
    String page = subscriptions.add(elsewhere, "", null, false).feed().id();
    until(() -> find(subscriptions, busy).health().problem() != null);
    until(() -> find(subscriptions, page).health().problem() != null);
    Health health = find(subscriptions, busy).health();
    assertThat(health.problem()).isEqualTo("poll.busy");
    assertThat(health.nextPoll()).isAfter(Instant.now().plus(Duration.ofMinutes(115)));
    assertThat(find(subscriptions, page).health().problem()).isEqualTo("poll.no-feed");
  }

  @Test
  void permanentRedirectsAreRemembered() throws InterruptedException {
    serve("/new", 200, feed("one"));
    serve("/old", 301, "", "Location", "/new");
    Subscriptions subscriptions = subscriptions();
    subscriptions.start();
    String id = subscriptions.add(url("/old"), "", null, false).feed().id();
    until(() -> find(subscriptions, id).url().equals(url("/new")));
  }

  @Test
  void ofSeveralProcessesOneAsksEachFeed() throws InterruptedException {
    Subscriptions one = subscriptions();
    Subscriptions two = subscriptions();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      serve("/" + i + ".xml", 200, feed("t" + i));
      ids.add(one.add(url("/" + i + ".xml"), "", null, false).feed().id());
    }
    one.start();
    two.start();
    until(() -> ids.stream().allMatch(id -> find(one, id).health().lastSuccess() != null));
    assertThat(titles).hasSize(40).doesNotHaveDuplicates();
    assertThat(asked.values()).allMatch(n -> n.get() == 1);
  }

  @Test
  void pausedFeedsAreNotAsked() throws InterruptedException {
    serve("/paused", 200, feed("no"));
    serve("/other", 200, feed("yes"));
    Subscriptions subscriptions = subscriptions();
    String id = subscriptions.add(url("/paused"), "", null, false).feed().id();
    subscriptions.pause(id, true);
    subscriptions.add(url("/other"), "", null, false);
    subscriptions.start();
    until(() -> titles.contains("yes"));
    assertThat(asked).doesNotContainKey("/paused");
    subscriptions.pause(id, false);
    until(() -> titles.contains("no"));
    assertThat(subscriptions.remove(id)).isTrue();
    assertThat(subscriptions.find(id)).isEmpty();
  }

  @Test
  void aSiteLeadsToItsFeeds() {
    serve("/site", 200, "<link rel=alternate type=application/rss+xml title=News href=/n.xml>");
    serve("/n.xml", 200, feed("one"));
    Subscriptions subscriptions = subscriptions();
    assertThat(subscriptions.look(url("/site")))
        .isInstanceOfSatisfying(
            Subscriptions.Found.APage.class,
            p -> assertThat(p.feeds().getFirst().address()).hasToString(url("/n.xml")));
    assertThat(subscriptions.look(url("/n.xml")))
        .isEqualTo(new Subscriptions.Found.AFeed(url("/n.xml"), "Feed"));
    assertThat(subscriptions.look("http://127.0.0.2/"))
        .isInstanceOf(Subscriptions.Found.Nothing.class);
  }

  @Test
  void anArticleGivenInShortGetsTheTextOfItsPage() throws InterruptedException {
    serve("/robots.txt", 200, "User-agent: *\nDisallow: /closed");
    String paragraph = "<p>The bridge over the river was closed, the mayor said on Monday.</p>";
    String page = "<nav><a href=/>Home</a></nav><article>" + paragraph.repeat(4) + "</article>";
    serve("/open", 200, page);
    serve("/closed", 200, page);
    serve("/login", 200, "<p>Please log in to read on, it takes only a minute of your time.</p>");
    StringBuilder items = new StringBuilder();
    for (String path : List.of("/open", "/closed", "/login")) {
      items.append("<item><title>Bridge closed</title><description>In short.</description>");
      items.append("<link>").append(url(path)).append("</link></item>");
    }
    serve("/short", 200, "<rss><channel><title>F</title>" + items + "</channel></rss>");
    Subscriptions subscriptions = subscriptions();
    subscriptions.start();
    String id = subscriptions.add(url("/short"), "", null, true).feed().id();
    until(() -> find(subscriptions, id).health().lastSuccess() != null);
    assertThat(texts).hasSize(3);
    assertThat(texts.get(0)).startsWith("The bridge over").hasSizeGreaterThan(200);
    assertThat(texts.subList(1, 3)).containsOnly("In short.");
    assertThat(times("/closed")).isZero();
    assertThat(times("/robots.txt")).isOne();
    PageHealth pages = Objects.requireNonNull(find(subscriptions, id).health().pages());
    assertThat(pages.asked()).isEqualTo(3);
    assertThat(pages.read()).isOne();
    assertThat(pages.problem()).isEqualTo("poll.page-no-article");
  }

  @Test
  void pagesAreNotAskedForUnlessOneWants() throws InterruptedException {
    serve("/page", 200, "<p>A text that nobody asked for, and that is longer than the other.</p>");
    serve(
        "/plain",
        200,
        "<rss><channel><title>F</title><item><title>A</title><link>"
            + url("/page")
            + "</link><description>In short.</description></item></channel></rss>");
    Subscriptions subscriptions = subscriptions();
    subscriptions.start();
    String id = subscriptions.add(url("/plain"), "", null, false).feed().id();
    until(() -> find(subscriptions, id).health().lastSuccess() != null);
    assertThat(texts).containsExactly("In short.");
    assertThat(times("/page")).isZero();
  }

  @Test
  void aPermanentRedirectToNowhereIsNotRemembered() throws InterruptedException {
    serve("/old", 301, "", "Location", "/missing");
    Subscriptions subscriptions = subscriptions();
    subscriptions.start();
    String id = subscriptions.add(url("/old"), "", null, false).feed().id();
    until(() -> find(subscriptions, id).health().problem() != null);
    assertThat(find(subscriptions, id).health().problem()).isEqualTo("poll.not-found");
    assertThat(find(subscriptions, id).url()).isEqualTo(url("/old"));
  }

  @Test
  void aHostThatWantsToBeLeftAloneIsLeftAloneByAllItsFeeds() throws InterruptedException {
    serve("/busy", 429, "", "Retry-After", "7200");
    serve("/other", 200, feed("one"));
    Subscriptions subscriptions = subscriptions();
    subscriptions.start();
    String busy = subscriptions.add(url("/busy"), "", null, false).feed().id();
    until(() -> find(subscriptions, busy).health().problem() != null);
    String other = subscriptions.add(url("/other"), "", null, false).feed().id();
    Instant soon = Instant.now().plus(Duration.ofMinutes(115));
    until(() -> find(subscriptions, other).health().nextPoll().isAfter(soon));
    assertThat(times("/other")).isZero();
    assertThat(find(subscriptions, other).health().problem()).isNull();
  }

  @Test
  void whatOneFeedDoesToWhoTakesItInCostsNoOther() throws InterruptedException {
    fail =
        feeds -> {
          if (feeds.stream().anyMatch(f -> f.address().endsWith("/bad"))) {
            throw new StackOverflowError("nested");
          }
        };
    serve("/bad", 200, feed("bad"));
    Subscriptions subscriptions = subscriptions();
    String bad = subscriptions.add(url("/bad"), "", null, false).feed().id();
    for (int i = 0; i < 10; i++) {
      serve("/good" + i, 200, feed("good" + i));
      subscriptions.add(url("/good" + i), "", null, false);
    }
    subscriptions.start();
    until(() -> find(subscriptions, bad).health().problem() != null);
    until(() -> Set.copyOf(titles).size() == 10);
    assertThat(find(subscriptions, bad).health().problem()).isEqualTo("poll.failed");
    assertThat(find(subscriptions, bad).health().seen()).isEmpty();
  }

  @Test
  void aSlowHostDoesNotKeepOthersWaiting() throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    site.handle(
        "/slow",
        exchange -> {
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    serve("/good", 200, feed("good"));
    Subscriptions subscriptions = subscriptions();
    StringBuilder opml = new StringBuilder("<opml><body>");
    for (int i = 0; i < 400; i++) {
      opml.append("<outline xmlUrl='").append(url("/slow?" + i)).append("'/>");
    }
    subscriptions.readOpml((opml + "</body></opml>").getBytes(StandardCharsets.UTF_8));
    subscriptions.start();
    Thread.sleep(2_000);
    subscriptions.add(url("/good").replace("127.0.0.1", "localhost"), "", null, false);
    until(() -> titles.contains("good"));
    over.countDown();
  }

  @Test
  void whatIsDecidedWhileAFeedIsAskedStays() throws InterruptedException {
    CountDownLatch go = new CountDownLatch(1);
    for (String path : List.of("/deleted", "/paused", "/named")) {
      site.handle(
          path,
          exchange -> {
            try {
              asked.computeIfAbsent(path, p -> new AtomicInteger()).incrementAndGet();
              go.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
            byte[] bytes = feed(path.substring(1)).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
          });
    }
    Subscriptions subscriptions = subscriptions();
    subscriptions.start();
    String deleted = subscriptions.add(url("/deleted"), "", null, false).feed().id();
    String paused = subscriptions.add(url("/paused"), "", null, false).feed().id();
    String named =
        subscriptions
            .add(url("/named").replace("127.0.0.1", "localhost"), "", null, false)
            .feed()
            .id();
    until(() -> asked.size() == 3);
    subscriptions.remove(deleted);
    subscriptions.pause(paused, true);
    subscriptions.update(named, "Name", null, false);
    assertThat(find(subscriptions, named).health().nextPoll()).isAfter(Instant.now());
    go.countDown();
    until(() -> find(subscriptions, paused).health().lastSuccess() != null);
    until(() -> find(subscriptions, named).health().lastSuccess() != null);
    assertThat(subscriptions.find(deleted)).isEmpty();
    assertThat(find(subscriptions, paused).paused()).isTrue();
    assertThat(find(subscriptions, named).name()).isEqualTo("Name");
  }
}
