package org.obzor.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.obzor.article.ArticleDraft;
import org.obzor.feed.Author;
import org.obzor.feed.Entry;
import org.obzor.feed.Feed;
import org.obzor.feed.FeedHead;
import org.obzor.feed.FeedReader;
import org.obzor.feed.Moment;

/**
 * The entries of a feed as articles. Only an entry with neither a title nor a text is none. Feeds
 * state languages they are not in, so that of an article is left to be recognised.
 */
public final class FeedItems {
  /** What is there to be read was published; its day may be ahead of ours by zones and slips. */
  private static final Duration AHEAD = Duration.ofDays(2);

  private final ZoneId zone;
  private final Clock clock;

  /**
   * Who sends entries: read once for all of them.
   *
   * @param name what the feed calls itself, empty if nothing
   * @param authors of what names none itself
   */
  private record Sender(String name, List<String> authors) {
    static Sender of(FeedHead head) {
      String name = Cleaner.line(head.name());
      return new Sender(name, names(head.authors(), name));
    }
  }

  /**
   * @param zone of times that tell none
   */
  public FeedItems(ZoneId zone, Clock clock) {
    this.zone = zone;
    this.clock = clock;
  }

  /** A file that is a feed. */
  List<Item> read(String file, byte[] bytes) {
    return FeedReader.read(bytes, FeedReader.Origin.UNKNOWN)
        .map(feed -> of(feed, null, file))
        .orElseGet(() -> List.of(Item.Rejected.of(Place.of(file), "source.no-feed")));
  }

  /**
   * @param name of the outlet as it is to be shown; null for what the feed calls itself
   * @param place the file or address of the feed
   */
  public List<Item> of(Feed feed, @Nullable String name, String place) {
    Set<String> shared = shared(feed);
    Sender sender = Sender.of(feed.head());
    String outlet = name == null || name.isBlank() ? outlet(feed.head(), sender) : name;
    List<Item> items = new ArrayList<>();
    for (Entry entry : feed.entries()) {
      Place at = new Place(place, items.size() + 1, 0);
      Sender own = entry.source() == null ? sender : Sender.of(entry.source());
      items.add(item(at, feed, entry, own, outlet, shared));
    }
    return items;
  }

  /** Addresses of no article of their own: the feed's page, and any that several entries give. */
  private static Set<String> shared(Feed feed) {
    Map<String, Entry> first = new HashMap<>();
    Set<String> shared = new HashSet<>();
    String page = feed.head().link();
    if (page != null && feed.entries().size() > 1) {
      shared.add(page);
    }
    for (Entry entry : feed.entries()) {
      String link = entry.link();
      if (link != null && !entry.saysTheSame(first.computeIfAbsent(link, l -> entry))) {
        shared.add(link);
      }
    }
    return shared;
  }

  private Item item(
      Place at, Feed feed, Entry entry, Sender sender, String outlet, Set<String> shared) {
    String title = Cleaner.line(entry.heading());
    Tail.Parts parts = Tail.split(Cleaner.visible(entry.text()).lines().toList(), null);
    if (title.isEmpty() && parts.body().isEmpty() && parts.tail() == null) {
      return Item.Rejected.of(at, "source.no-title-no-text");
    }
    if (Limits.tooLong(parts.body())) {
      return Item.Rejected.of(at, "source.too-long", "text", Limits.TEXT_BYTES);
    }
    boolean onlyTail = title.isEmpty() && parts.body().isEmpty();
    String tail = parts.tail();
    String text = onlyTail && tail != null ? tail : parts.body();
    String url = address(entry.link());
    Moment moment = entry.dates().best();
    Instant stated = stated(entry);
    boolean known = stated != null;
    Instant published = stated == null ? otherwise(feed) : stated;
    boolean own = url != null && !shared.contains(entry.link());
    return new Item.Found(
        at,
        new ArticleDraft(
            own ? null : id(entry, title, text, known),
            cut(title, Limits.TITLE_CHARACTERS),
            text,
            onlyTail ? null : tail,
            cut(source(feed, entry, sender, outlet, at.file()), Limits.SOURCE_CHARACTERS),
            url,
            null,
            published.truncatedTo(ChronoUnit.MILLIS),
            known && moment != null && moment.dateOnly(),
            null,
            authors(entry, sender)));
  }

  /** Whether an entry states when it was published, so that it can be believed. */
  public boolean isDated(Entry entry) {
    return stated(entry) != null;
  }

  private @Nullable Instant stated(Entry entry) {
    Moment moment = entry.dates().best();
    Instant at = moment == null ? null : moment.instant(zone);
    boolean believed =
        at != null
            && !Limits.tooEarly(at)
            && !at.equals(Instant.EPOCH)
            && !at.isAfter(clock.instant().plus(AHEAD));
    return believed ? at : null;
  }

  /** The entry's, or else the feed's; its own name tells nothing. */
  private static List<String> authors(Entry entry, Sender sender) {
    List<String> own = names(entry.authors(), sender.name());
    return own.isEmpty() ? sender.authors() : own;
  }

  private static List<String> names(List<Author> authors, String feed) {
    List<String> written = authors.stream().map(a -> a.name() == null ? "" : a.name()).toList();
    return Authors.all(written).stream().filter(name -> !name.equalsIgnoreCase(feed)).toList();
  }

  /** By what the sender calls it; by its words if only those tell it from others for good. */
  private static @Nullable String id(Entry entry, String title, String text, boolean dated) {
    String id = entry.id();
    if (id != null && id.length() <= Limits.ID_CHARACTERS) {
      return id;
    }
    if (dated && entry.link() == null) {
      return null;
    }
    return UUID.nameUUIDFromBytes((title + "\n" + text).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  /** When the feed was published, else now. */
  private Instant otherwise(Feed feed) {
    Moment moment = feed.head().dates().best();
    Instant at = moment == null ? null : moment.instant(zone);
    return at == null || Limits.tooEarly(at) || at.isAfter(clock.instant()) ? clock.instant() : at;
  }

  /** What a feed, or who publishes it, is called; empty if nothing. */
  private static String outlet(FeedHead head, Sender sender) {
    Author publisher = head.details().publisher();
    return sender.name().isEmpty() && publisher != null && publisher.name() != null
        ? Cleaner.line(publisher.name())
        : sender.name();
  }

  private static String source(Feed feed, Entry entry, Sender sender, String outlet, String place) {
    if (entry.source() != null && !sender.name().isEmpty()) {
      return sender.name();
    }
    if (!outlet.isEmpty()) {
      return outlet;
    }
    String page = entry.link() == null ? feed.head().link() : entry.link();
    String host = page == null ? "" : host(page);
    return host.isEmpty() ? place.replaceFirst("^.*[/\\\\](?=[^/\\\\])", "") : host;
  }

  private static String host(String address) {
    try {
      String host = new URI(address).getHost();
      return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    } catch (URISyntaxException e) {
      return "";
    }
  }

  private static @Nullable String address(@Nullable String link) {
    String url = link == null ? "" : Cleaner.line(link);
    return url.length() <= Limits.URL_CHARACTERS && PushedArticle.isWebAddress(url) ? url : null;
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
    return text.substring(0, end) + "…";
  }
}
