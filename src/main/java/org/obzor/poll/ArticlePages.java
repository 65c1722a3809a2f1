package org.obzor.poll;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.obzor.article.ArticleDraft;
import org.obzor.fetch.FetchRequest;
import org.obzor.fetch.Fetched;
import org.obzor.fetch.Fetcher;
import org.obzor.fulltext.FullText;
import org.obzor.fulltext.Page;
import org.obzor.source.Authors;
import org.obzor.source.Item;

/** Articles that feeds give in short, with the text of their pages. */
final class ArticlePages {
  private static final String ACCEPT = "text/html, application/xhtml+xml, */*;q=0.1";

  /** A longer text is no summary. */
  private static final int LONGEST_SUMMARY = 1_000;

  private static final int MOST_PAGES = 100;
  private static final int LONGEST_TEXT = 500_000;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Fetcher fetcher;
  private final Hosts hosts;
  private final RobotsFiles robots;
  private final Duration pause;
  private final InstantSource clock;

  /**
   * @param pause at least between two pages of a feed
   */
  ArticlePages(Fetcher fetcher, Hosts hosts, Duration pause, InstantSource clock) {
    this.fetcher = fetcher;
    this.hosts = hosts;
    this.robots = new RobotsFiles(fetcher, clock);
    this.pause = pause;
    this.clock = clock;
  }

  /** What came of a page. */
  private sealed interface Result {
    record Text(ArticleDraft draft) implements Result {}

    record Failed(String problem, String detail) implements Result {}
  }

  /** The same articles; those whose page cannot be read keep their summaries. */
  Poll.Read complete(Poll.Read read) throws InterruptedException {
    Instant end = clock.instant().plus(LONGEST);
    List<Item> items = new ArrayList<>();
    int asked = 0;
    int found = 0;
    Result.Failed failed = null;
    for (Item item : read.items()) {
      if (!(item instanceof Item.Found f) || f.draft().text().length() > LONGEST_SUMMARY) {
        items.add(item);
        continue;
      }
      Result result =
          asked >= MOST_PAGES || clock.instant().isAfter(end)
              ? new Result.Failed("poll.page-many", "")
              : page(f.draft(), asked > 0);
      asked++;
      switch (result) {
        case Result.Text t -> {
          found++;
          items.add(new Item.Found(f.place(), t.draft()));
        }
        case Result.Failed no -> {
          failed = no;
          items.add(item);
        }
      }
    }
    if (asked == 0) {
      return read;
    }
    PageHealth health =
        new PageHealth(
            asked,
            found,
            failed == null ? null : failed.problem(),
            failed == null ? "" : failed.detail());
    return read.with(items, health);
  }

  private Result page(ArticleDraft draft, boolean wait) throws InterruptedException {
    URI address = address(draft.url());
    if (address == null) {
      return new Result.Failed("poll.page-no-address", "");
    }
    String host = address.getHost().toLowerCase(Locale.ROOT);
    hosts.await(host);
    try {
      Robots rules = robots.of(address);
      if (!rules.allows(path(address))) {
        return new Result.Failed("poll.page-robots", host);
      }
      if (wait) {
        Thread.sleep(rules.pause().compareTo(pause) > 0 ? rules.pause() : pause);
      }
      return switch (fetcher.get(new FetchRequest(address, ACCEPT))) {
        case Fetched.Failed f -> new Result.Failed(Poll.problem(f.fault()), f.detail());
        case Fetched.NotModified n -> new Result.Failed("poll.bad-answer", "304");
        case Fetched.Document d -> text(draft, d);
      };
    } finally {
      hosts.leave(host);
    }
  }

  private static Result text(ArticleDraft draft, Fetched.Document document) {
    Optional<Page> page =
        FullText.of(
            document.body().bytes(), document.body().contentType(), document.address().toString());
    return page.filter(p -> p.text().length() > draft.text().length())
        .filter(p -> p.text().length() <= LONGEST_TEXT)
        .filter(p -> SameSubject.of(draft.title(), p.title() + "\n" + p.text()))
        .<Result>map(p -> new Result.Text(with(draft, p)))
        .orElseGet(() -> new Result.Failed("poll.page-no-article", document.address().toString()));
  }

  /** Authors that the page names count where the feed names none. */
  private static ArticleDraft with(ArticleDraft draft, Page page) {
    ArticleDraft whole = draft.withText(page.text());
    return draft.authors().isEmpty() ? whole.withAuthors(Authors.of(page.author())) : whole;
  }

  private static @Nullable URI address(@Nullable String url) {
    try {
      URI address = url == null ? null : new URI(url);
      return address == null || address.getHost() == null ? null : address;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static String path(URI address) {
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return (path.isEmpty() ? "/" : path) + query;
  }
}
