package org.obzor.poll;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.obzor.feed.Entry;
import org.obzor.feed.Feed;
import org.obzor.feed.FeedReader;
import org.obzor.fetch.FetchRequest;
import org.obzor.fetch.Fetched;
import org.obzor.fetch.Fetched.Validators;
import org.obzor.fetch.Fetcher;
import org.obzor.source.FeedItems;
import org.obzor.source.Item;

/** Asks one feed. */
final class Poll {
  static final String ACCEPT =
      "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json,"
          + " application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.3";

  /** More entries than this are not remembered, and looked for in the index each time. */
  private static final int MOST_SEEN = 1_000;

  /** So many are remembered, though a feed holds fewer at a time. */
  private static final int LEAST_SEEN = 300;

  private static final int LONGEST_TITLE = 200;

  private final Fetcher fetcher;
  private final Readers readers;
  private final FeedItems items;
  private final ZoneId zone;
  private final InstantSource clock;

  Poll(Fetcher fetcher, Readers readers, FeedItems items, ZoneId zone, InstantSource clock) {
    this.fetcher = fetcher;
    this.readers = readers;
    this.items = items;
    this.zone = zone;
    this.clock = clock;
  }

  /** What came of it. */
  sealed interface Result {
    /** Where the feed is for good, null if it has not moved. */
    @Nullable URI movedTo();
  }

  /** Nothing has changed since. */
  record Unchanged(@Nullable URI movedTo, Validators validators) implements Result {}

  /**
   * An entry to be taken in.
   *
   * @param print its fingerprint
   * @param dated whether it states when it was published
   * @param tries how often its page was asked for in vain
   * @param fresh whether the feed did not hold it the last time
   */
  record News(Item item, long print, boolean dated, int tries, boolean fresh) {}

  /**
   * It was read.
   *
   * @param news entries it did not hold the last time, and those whose pages are asked for again
   * @param seen fingerprints of all it holds
   * @param retries which pages are to be asked for again, by fingerprints of their entries
   * @param pages how their pages were read; null if none was
   */
  record Read(
      String title,
      @Nullable String site,
      List<News> news,
      List<Long> seen,
      Map<Long, Retry> retries,
      Rhythm rhythm,
      Validators validators,
      @Nullable URI movedTo,
      @Nullable PageHealth pages)
      implements Result {

    Read with(List<News> otherNews, Map<Long, Retry> otherRetries, PageHealth pageHealth) {
      return new Read(
          title, site, otherNews, seen, otherRetries, rhythm, validators, movedTo, pageHealth);
    }

    List<Item> items() {
      return news.stream().map(News::item).toList();
    }
  }

  /**
   * It could not be read.
   *
   * @param problem key of the message
   */
  record Failed(String problem, String detail, @Nullable Duration retryAfter, @Nullable URI movedTo)
      implements Result {}

  /** It was not asked, since its host wants to be left alone until a time. */
  record Postponed(Instant until) implements Result {
    @Override
    public @Nullable URI movedTo() {
      return null;
    }
  }

  Result ask(Subscription feed) throws InterruptedException {
    URI address = URI.create(feed.url());
    // Entries whose pages are to be asked for again are read again, whether the feed changed or
    // not.
    FetchRequest request =
        retries(feed).values().stream().allMatch(r -> r.at().isAfter(clock.instant()))
            ? new FetchRequest(address, ACCEPT, feed.health().etag(), feed.health().lastModified())
            : new FetchRequest(address, ACCEPT);
    return switch (fetcher.get(request)) {
      case Fetched.NotModified n -> new Unchanged(n.movedTo(), n.validators());
      case Fetched.Failed f ->
          new Failed(problem(f.fault()), f.detail(), f.retryAfter(), f.movedTo());
      case Fetched.Document d -> readers.read(() -> read(feed, d));
    };
  }

  /** The key of the message about a fault. */
  static String problem(Fetched.Fault fault) {
    return "poll." + fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Result read(Subscription feed, Fetched.Document document) {
    Optional<Feed> found = feed(document);
    if (found.isEmpty()) {
      return new Failed("poll.no-feed", "", null, null);
    }
    Feed read = found.get();
    Instant now = clock.instant();
    List<Long> prints = read.entries().stream().map(Poll::fingerprint).toList();
    return new Read(
        shortened(read.head().name()),
        read.head().link(),
        news(feed, read, prints, now),
        seen(prints, feed.health().seen()),
        retries(feed).entrySet().stream()
            .filter(r -> r.getValue().at().isAfter(now) && prints.contains(r.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
        Rhythm.of(read, zone, now),
        document.validators(),
        document.movedTo(),
        null);
  }

  /** Entries are read among all, since what is an address of its own shows there. */
  private List<News> news(Subscription feed, Feed read, List<Long> prints, Instant now) {
    Set<Long> known = new HashSet<>(feed.health().seen());
    Map<Long, Retry> retries = new HashMap<>(retries(feed));
    retries.values().removeIf(r -> r.at().isAfter(now));
    if (known.containsAll(prints) && retries.isEmpty()) {
      return List.of();
    }
    List<Item> all = items.of(read, feed.name().isEmpty() ? null : feed.name(), feed.url());
    List<News> news = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      long print = prints.get(i);
      boolean fresh = !known.contains(print);
      Retry retry = retries.get(print);
      if (fresh || retry != null) {
        boolean dated = items.isDated(read.entries().get(i));
        news.add(new News(all.get(i), print, dated, retry == null ? 0 : retry.tries(), fresh));
      }
    }
    return news;
  }

  /**
   * Those of before are kept for a while: some sites answer now with an older state, now a newer.
   */
  private static List<Long> seen(List<Long> now, List<Long> before) {
    Set<Long> seen = new LinkedHashSet<>(now.subList(0, Math.min(now.size(), MOST_SEEN)));
    for (long print : before) {
      if (seen.size() >= LEAST_SEEN) {
        break;
      }
      seen.add(print);
    }
    return List.copyOf(seen);
  }

  private static Map<Long, Retry> retries(Subscription feed) {
    return feed.fullText() ? feed.health().retries() : Map.of();
  }

  private static String shortened(String title) {
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE) + "…";
  }

  static Optional<Feed> feed(Fetched.Document document) {
    return FeedReader.read(document.body().bytes(), origin(document));
  }

  static FeedReader.Origin origin(Fetched.Document document) {
    return new FeedReader.Origin(
        document.body().contentType(), document.address(), document.body().language());
  }

  /** 64 bits of all that an article is made of. */
  private static long fingerprint(Entry entry) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String all = entry.id() + "\n" + entry.link() + "\n" + entry.words();
      return ByteBuffer.wrap(digest.digest(all.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
