package org.obzor.poll;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.DocumentStore;
import org.obzor.feed.Discovery;
import org.obzor.feed.Feed;
import org.obzor.feed.Opml;
import org.obzor.fetch.FetchRequest;
import org.obzor.fetch.Fetched;
import org.obzor.fetch.Fetcher;
import org.obzor.fetch.WebAddress;
import org.obzor.query.InvalidInputException;
import org.obzor.source.FeedItems;

/** The feeds that are followed. Safe for use by several threads and processes. */
public final class Subscriptions implements AutoCloseable {
  private static final int NAME_CHARACTERS = 200;
  private static final int URL_CHARACTERS = 2_000;

  /** Between two pages of the articles of one feed. */
  private static final Duration BETWEEN_PAGES = Duration.ofSeconds(1);

  private static final int LONGEST_MINUTES = 24 * 60;

  private final FeedStore feeds;
  private final Fetcher fetcher;
  private final Readers readers = new Readers();
  private final InstantSource clock;
  private final Poller poller;

  /**
   * @param fetcher closed with this
   * @param sink where articles go
   * @param zone of dates that tell none
   */
  public Subscriptions(
      DocumentStore<Subscription> store,
      Fetcher fetcher,
      FeedItems items,
      ArticleSink sink,
      ZoneId zone,
      InstantSource clock) {
    this.feeds = new FeedStore(store);
    this.fetcher = fetcher;
    this.clock = clock;
    this.poller =
        new Poller(
            feeds,
            new Poll(fetcher, readers, items, zone, clock),
            hosts -> new ArticlePages(fetcher, readers, hosts, BETWEEN_PAGES, zone, clock),
            sink,
            clock);
  }

  /** Begins to ask feeds; for the server only. */
  public void start() {
    poller.start();
  }

  /** What is at an address. */
  public sealed interface Found {
    /** A feed. */
    record AFeed(String url, String title) implements Found {}

    /** A page that announces feeds, the likeliest first. */
    record APage(List<Discovery.Announced> feeds) implements Found {
      public APage {
        feeds = List.copyOf(feeds);
      }
    }

    /**
     * Neither.
     *
     * @param problem key of the message that tells why
     */
    record Nothing(String problem, String detail) implements Found {
      private static final Set<String> PASSING =
          Set.of("poll.timeout", "poll.busy", "poll.unreachable", "poll.status");

      /** Whether there may be something at another time. */
      public boolean mayPass() {
        return PASSING.contains(problem);
      }
    }
  }

  /**
   * Asks what is at an address.
   *
   * @throws InvalidInputException if it is no address of the web
   */
  public Found look(String address) {
    URI uri = address(address);
    return switch (fetcher.get(new FetchRequest(uri, Poll.ACCEPT))) {
      case Fetched.Failed f -> new Found.Nothing(Poll.problem(f.fault()), f.detail());
      case Fetched.NotModified n -> new Found.Nothing("poll.no-feed", "");
      case Fetched.Document d -> {
        Optional<Feed> feed = Poll.feed(d);
        if (feed.isPresent()) {
          URI moved = d.movedTo();
          yield new Found.AFeed((moved == null ? uri : moved).toString(), feed.get().head().name());
        }
        List<Discovery.Announced> announced = Discovery.feeds(d.body().bytes(), Poll.origin(d));
        yield announced.isEmpty()
            ? new Found.Nothing("poll.no-feed", "")
            : new Found.APage(announced);
      }
    };
  }

  /**
   * Follows a feed; one that is followed already stays as it is.
   *
   * @param url of the feed itself
   * @param name may be empty
   * @param minutes between two requests; null for Obzor's choice
   * @param fullText whether the pages of articles that it gives in short are read
   * @throws InvalidInputException if something cannot be used
   */
  public Added add(String url, String name, @Nullable Integer minutes, boolean fullText) {
    Subscription feed = fresh(url, name, minutes, fullText);
    boolean created = feeds.create(feed);
    poller.wake();
    return new Added(created ? feed : feeds.find(feed.id()).orElse(feed), created);
  }

  /**
   * @param created whether it was not followed before
   */
  public record Added(Subscription feed, boolean created) {}

  private Subscription fresh(String url, String name, @Nullable Integer minutes, boolean fullText) {
    String plain = address(url).toString();
    return Subscription.fresh(id(plain), plain, name(name), minutes(minutes), fullText, now());
  }

  private static String name(String name) {
    String plain = name.strip().replaceAll("\\s+", " ");
    if (plain.length() > NAME_CHARACTERS) {
      throw new InvalidInputException("name", "source.too-long", "name", NAME_CHARACTERS);
    }
    return plain;
  }

  private static @Nullable Integer minutes(@Nullable Integer minutes) {
    if (minutes != null && (minutes < Schedule.SHORTEST.toMinutes() || minutes > LONGEST_MINUTES)) {
      throw new InvalidInputException(
          "interval", "poll.bad-interval", Schedule.SHORTEST.toMinutes(), LONGEST_MINUTES);
    }
    return minutes;
  }

  private static URI address(String written) {
    String text = written.strip().replaceFirst("(?i)^feed:(//)?(?=https?:)", "");
    text = text.replaceFirst("(?i)^feed://", "http://");
    if (!text.isEmpty() && !text.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
      text = "https://" + text;
    }
    URI uri = text.length() <= URL_CHARACTERS ? WebAddress.of(text) : null;
    if (uri == null) {
      throw new InvalidInputException("url", "source.bad-url", written.strip());
    }
    return uri;
  }

  private static String id(String url) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(Arrays.copyOf(hash, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** All feeds by name; those in trouble are not apart. */
  public List<Subscription> list() {
    return feeds.all().stream()
        .sorted(
            Comparator.comparing((Subscription f) -> f.label().toLowerCase(Locale.ROOT))
                .thenComparing(Subscription::id))
        .toList();
  }

  public Optional<Subscription> find(String id) {
    return feeds.find(id);
  }

  /** Changes its name, how often it is asked, and whether its pages are; empty if there is none. */
  public Optional<Subscription> update(
      String id, String name, @Nullable Integer minutes, boolean fullText) {
    String plain = name(name);
    Integer checked = minutes(minutes);
    return feeds.change(id, f -> f.withSettings(plain, checked, fullText));
  }

  /** Stops asking it, or begins again; empty if there is none. */
  public Optional<Subscription> pause(String id, boolean paused) {
    Optional<Subscription> changed = feeds.change(id, f -> f.withPaused(paused));
    poller.wake();
    return changed;
  }

  /** Asks it as soon as there is room for it; empty if there is none. */
  public Optional<Subscription> pollNow(String id) {
    Instant now = now();
    Optional<Subscription> changed =
        feeds.change(id, f -> f.withPaused(false).withHealth(f.health().withNextPoll(now)));
    poller.wake();
    return changed;
  }

  /** Follows it no longer; its articles stay. */
  public boolean remove(String id) {
    return feeds.delete(id);
  }

  /**
   * Follows all feeds of a list.
   *
   * @return how many it has, how many are new, and which have no usable address
   * @throws InvalidInputException if it is no list of feeds
   */
  public OpmlImport readOpml(byte[] opml) {
    List<Opml.Outline> outlines = Opml.read(opml);
    if (outlines.isEmpty()) {
      throw new InvalidInputException(null, "poll.no-opml");
    }
    List<Subscription> fresh = new ArrayList<>();
    List<String> unusable = new ArrayList<>();
    for (Opml.Outline outline : outlines) {
      try {
        String name = outline.name();
        fresh.add(
            fresh(
                outline.url(),
                name.substring(0, Math.min(name.length(), NAME_CHARACTERS)),
                null,
                false));
      } catch (InvalidInputException e) {
        unusable.add(outline.url());
      }
    }
    int added = feeds.createAll(fresh).size();
    poller.wake();
    return new OpmlImport(outlines.size(), added, unusable);
  }

  /**
   * @param found how many feeds the list has
   * @param added those that were not followed
   */
  public record OpmlImport(int found, int added, List<String> unusable) {
    public OpmlImport {
      unusable = List.copyOf(unusable);
    }
  }

  /** All feeds as a list for other programs. */
  public byte[] writeOpml() {
    return Opml.write(
        "Obzor",
        list().stream()
            .map(f -> new Opml.Outline(f.url(), f.label(), f.site() == null ? "" : f.site()))
            .toList());
  }

  private Instant now() {
    return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
  }

  @Override
  public void close() {
    poller.close();
    readers.close();
    fetcher.close();
  }
}
