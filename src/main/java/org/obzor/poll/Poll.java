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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
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

  private final Fetcher fetcher;
  private final FeedItems items;
  private final ZoneId zone;
  private final InstantSource clock;

  /** A tree takes many times the room of its document, and a processor of its own. */
  private final Semaphore reading = new Semaphore(Runtime.getRuntime().availableProcessors());

  Poll(Fetcher fetcher, FeedItems items, ZoneId zone, InstantSource clock) {
    this.fetcher = fetcher;
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
   * It was read.
   *
   * @param items those it did not hold the last time
   * @param seen fingerprints of all it holds
   * @param pages how their pages were read; null if none was
   */
  record Read(
      String title,
      @Nullable String site,
      List<Item> items,
      List<Long> seen,
      Rhythm rhythm,
      Validators validators,
      @Nullable URI movedTo,
      @Nullable PageHealth pages)
      implements Result {

    Read with(List<Item> otherItems, PageHealth pageHealth) {
      return new Read(title, site, otherItems, seen, rhythm, validators, movedTo, pageHealth);
    }
  }

  /**
   * It could not be read.
   *
   * @param problem key of the message
   */
  record Failed(String problem, String detail, @Nullable Duration retryAfter, @Nullable URI movedTo)
      implements Result {}

  Result ask(Subscription feed) {
    FetchRequest request =
        new FetchRequest(
            URI.create(feed.url()), ACCEPT, feed.health().etag(), feed.health().lastModified());
    return switch (fetcher.get(request)) {
      case Fetched.NotModified n -> new Unchanged(n.movedTo(), n.validators());
      case Fetched.Failed f ->
          new Failed(problem(f.fault()), f.detail(), f.retryAfter(), f.movedTo());
      case Fetched.Document d -> {
        reading.acquireUninterruptibly();
        try {
          yield read(feed, d);
        } finally {
          reading.release();
        }
      }
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
    Set<Long> known = new HashSet<>(feed.health().seen());
    List<Long> seen = new ArrayList<>();
    List<Entry> fresh = new ArrayList<>();
    for (Entry entry : read.entries()) {
      long print = fingerprint(entry);
      if (seen.size() < MOST_SEEN) {
        seen.add(print);
      }
      if (!known.contains(print)) {
        fresh.add(entry);
      }
    }
    String name = feed.name().isEmpty() ? null : feed.name();
    return new Read(
        read.head().name(),
        read.head().link(),
        fresh.isEmpty() ? List.of() : fresh(read, fresh, name, feed.url()),
        seen,
        Rhythm.of(read, zone, now),
        document.validators(),
        document.movedTo(),
        null);
  }

  /** Entries are read among all, since what is an address of its own shows there. */
  private List<Item> fresh(Feed feed, List<Entry> fresh, @Nullable String name, String url) {
    List<Item> all = items.of(feed, name, url);
    Set<Entry> wanted = new HashSet<>(fresh);
    List<Item> chosen = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (wanted.contains(feed.entries().get(i))) {
        chosen.add(all.get(i));
      }
    }
    return chosen;
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
