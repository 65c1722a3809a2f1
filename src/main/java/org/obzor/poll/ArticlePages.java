package org.obzor.poll;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.obzor.article.ArticleDraft;
import org.obzor.fetch.FetchRequest;
import org.obzor.fetch.Fetched;
import org.obzor.fetch.Fetcher;
import org.obzor.fetch.WebAddress;
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
  private static final int AT_ONCE = 32;
  private static final int LONGEST_TEXT = 500_000;
  private static final Duration LONGEST = Duration.ofMinutes(4);

  /** How long a page waits for its host. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** What a page states as its day may be ahead of ours by the zones of the earth. */
  private static final Duration AHEAD = Duration.ofDays(1);

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

  private final Fetcher fetcher;
  private final Readers readers;
  private final Hosts hosts;
  private final RobotsFiles robots;
  private final Duration pause;
  private final InstantSource clock;
  private final ZoneId zone;

  /** Pages that are held in memory. */
  private final Semaphore open = new Semaphore(AT_ONCE);

  /**
   * @param pause at least between two pages of a feed
   * @param zone of dates that tell none
   */
  ArticlePages(
      Fetcher fetcher,
      Readers readers,
      Hosts hosts,
      Duration pause,
      ZoneId zone,
      InstantSource clock) {
    this.fetcher = fetcher;
    this.readers = readers;
    this.zone = zone;
    this.hosts = hosts;
    this.robots = new RobotsFiles(fetcher, clock);
    this.pause = pause;
    this.clock = clock;
  }

  /** What came of a page. */
  private sealed interface Result {
    record Text(Page page) implements Result {}

    /**
     * @param passes whether it may be there at another time
     */
    record Failed(String problem, String detail, boolean passes) implements Result {}

    /** It was not asked for this time. */
    record Left(String problem, String detail, Instant until) implements Result {}
  }

  /**
   * The same articles; those whose page cannot be read keep their summaries, and are asked for
   * again at the next polls if that may help.
   */
  Poll.Read complete(Poll.Read read) throws InterruptedException {
    Instant end = clock.instant().plus(LONGEST);
    Set<Long> remembered = Set.copyOf(read.seen());
    List<Poll.News> news = new ArrayList<>();
    Map<Long, Retry> retries = new HashMap<>(read.retries());
    Reached reached = new Reached();
    for (Poll.News one : read.news()) {
      if (!(one.item() instanceof Item.Found f)
          || f.draft().text().length() > LONGEST_SUMMARY
          || !remembered.contains(one.print())) {
        news.add(one);
        continue;
      }
      boolean room = reached.asked < MOST_PAGES && clock.instant().isBefore(end);
      Result result =
          room ? page(f.draft(), reached.asked > 0) : new Result.Left("poll.page-many", "", soon());
      Retry retry = null;
      switch (result) {
        case Result.Text t -> {
          reached.found++;
          boolean dated = one.dated() || !one.fresh();
          news.add(with(one, new Item.Found(f.place(), with(f.draft(), t.page(), dated))));
        }
        case Result.Failed no -> {
          reached.fail(no.problem(), no.detail());
          retry = no.passes() ? Retry.after(one.tries(), clock.instant()) : null;
        }
        case Result.Left no -> {
          reached.fail(no.problem(), no.detail());
          retry = new Retry(one.tries(), no.until());
        }
      }
      reached.asked += result instanceof Result.Left ? 0 : 1;
      if (!(result instanceof Result.Text) && one.fresh()) {
        news.add(one);
      }
      if (retry != null) {
        retries.put(one.print(), retry);
      }
    }
    return reached.all() == 0 ? read : read.with(news, retries, reached.health());
  }

  private static Poll.News with(Poll.News news, Item item) {
    return new Poll.News(item, news.print(), news.dated(), news.tries(), news.fresh());
  }

  /** How the pages of a feed are. */
  private static final class Reached {
    int asked;
    int found;
    int failed;
    @Nullable String problem;
    String detail = "";

    void fail(String newProblem, String newDetail) {
      failed++;
      problem = newProblem;
      detail = newDetail;
    }

    int all() {
      return found + failed;
    }

    PageHealth health() {
      return new PageHealth(all(), found, problem, detail);
    }
  }

  private Result page(ArticleDraft draft, boolean wait) throws InterruptedException {
    URI address = draft.url() == null ? null : WebAddress.of(draft.url());
    if (address == null) {
      return new Result.Failed("poll.page-no-address", "", false);
    }
    String host = address.getHost().toLowerCase(Locale.ROOT);
    if (!hosts.await(host, PATIENCE)) {
      return new Result.Left("poll.busy", host, soon());
    }
    try {
      Instant held = hosts.heldUntil(host, clock.instant());
      if (held != null) {
        return new Result.Left("poll.busy", host, held);
      }
      Robots rules = robots.of(address);
      if (!rules.allows(path(address))) {
        return new Result.Failed("poll.page-robots", host, rules.mayPass());
      }
      if (wait) {
        Thread.sleep(rules.pause().compareTo(pause) > 0 ? rules.pause() : pause);
      }
      FetchRequest request = new FetchRequest(address, ACCEPT);
      open.acquire();
      try {
        return switch (fetcher.get(request, to -> robots.of(to).allows(path(to)))) {
          case Fetched.Failed f -> failed(f, host);
          case Fetched.NotModified n -> new Result.Failed("poll.bad-answer", "304", true);
          case Fetched.Document d -> text(draft, d);
        };
      } finally {
        open.release();
      }
    } finally {
      hosts.leave(host);
    }
  }

  private Instant soon() {
    return clock.instant().plus(Schedule.SHORTEST);
  }

  private Result failed(Fetched.Failed failed, String host) {
    hosts.hold(host, failed.retryAfter(), clock.instant());
    boolean passes =
        switch (failed.fault()) {
          case UNKNOWN_HOST, UNREACHABLE, TLS, TIMEOUT, BAD_ANSWER, NOT_FOUND, BUSY, STATUS -> true;
          case BAD_ADDRESS,
              REFUSED_ADDRESS,
              TOO_LARGE,
              TOO_MANY_REDIRECTS,
              UNWANTED_REDIRECT,
              FORBIDDEN,
              GONE ->
              false;
        };
    String problem =
        failed.fault() == Fetched.Fault.UNWANTED_REDIRECT
            ? "poll.page-robots"
            : Poll.problem(failed.fault());
    return new Result.Failed(problem, failed.detail(), passes);
  }

  private Result text(ArticleDraft draft, Fetched.Document document) throws InterruptedException {
    String address = document.address().toString();
    Optional<Page> page =
        readers.read(
            () -> FullText.of(document.body().bytes(), document.body().contentType(), address));
    return page.filter(p -> p.text().length() > draft.text().length())
        .filter(p -> p.text().length() <= LONGEST_TEXT)
        .filter(p -> SameSubject.of(draft.title(), p.title() + "\n" + p.text()))
        .<Result>map(Result.Text::new)
        .orElseGet(() -> new Result.Failed("poll.page-no-article", address, false));
  }

  /**
   * Authors and the date that the page names count where the feed names none.
   *
   * @param dated whether the date is known; also if the article was taken in with another already
   */
  private ArticleDraft with(ArticleDraft draft, Page page, boolean dated) {
    ArticleDraft whole = draft.withText(page.text());
    if (draft.authors().isEmpty()) {
      whole = whole.withAuthors(Authors.of(page.author()));
    }
    Temporal stated = dated ? null : page.published();
    Instant at =
        switch (stated) {
          case OffsetDateTime t -> t.toInstant();
          case LocalDateTime t -> t.atZone(zone).toInstant();
          case LocalDate d -> d.atTime(LocalTime.NOON).atZone(zone).toInstant();
          case null, default -> null;
        };
    return at == null || at.isBefore(EARLIEST) || at.isAfter(clock.instant().plus(AHEAD))
        ? whole
        : whole.withPublished(at.truncatedTo(ChronoUnit.MILLIS), stated instanceof LocalDate);
  }

  private static String path(URI address) {
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return (path.isEmpty() ? "/" : path) + query;
  }
}
