package org.obzor.poll;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.UnavailableException;
import org.obzor.poll.ArticleSink.Held;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks feeds when they are due: one thread claims them, a virtual thread each asks them, one thread
 * hands in what they hold and writes how they are.
 */
final class Poller implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

  /** Longer than a request may take and its articles may wait to be stored. */
  private static final Duration CLAIM = Duration.ofMinutes(10);

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration END = Duration.ofSeconds(10);
  private static final int AT_ONCE = 32;

  /** Claimed and not yet done; more are claimed when half of them are done. */
  private static final int CLAIMED = 256;

  /** Claimed as well, while they wait for hosts that have others of their feeds to answer. */
  private static final int MOST_WAITING = 1_024;

  private static final int TOGETHER = 128;

  /** How long a feed waits for its host. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final FeedStore feeds;
  private final Poll poll;
  private final ArticlePages pages;
  private final ArticleSink sink;
  private final InstantSource clock;
  private final Hosts hosts = new Hosts();
  private final Semaphore slots = new Semaphore(AT_ONCE);
  private final Set<String> working = ConcurrentHashMap.newKeySet();
  private final AtomicInteger waiting = new AtomicInteger();
  private final BlockingQueue<Done> results = new ArrayBlockingQueue<>(TOGETHER);
  private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore wake = new Semaphore(0);
  private final Thread claimer;
  private final Thread writer;
  private volatile boolean closed;

  private record Done(Subscription feed, Poll.Result result) {}

  Poller(
      FeedStore feeds,
      Poll poll,
      Function<Hosts, ArticlePages> pages,
      ArticleSink sink,
      InstantSource clock) {
    this.feeds = feeds;
    this.poll = poll;
    this.pages = pages.apply(hosts);
    this.sink = sink;
    this.clock = clock;
    this.claimer = Thread.ofPlatform().daemon().name("feed-claims").unstarted(this::claim);
    this.writer = Thread.ofPlatform().daemon().name("feed-articles").unstarted(this::write);
  }

  void start() {
    claimer.start();
    writer.start();
  }

  /** Looks for feeds that are due without waiting. */
  void wake() {
    wake.release();
  }

  private void claim() {
    while (!closed) {
      int claimed = 0;
      try {
        claimed = claimOnce();
      } catch (UnavailableException e) {
        LOG.debug("no feeds are asked while Elasticsearch is away");
      } catch (RuntimeException | OutOfMemoryError e) {
        if (!closed) {
          LOG.error("claiming feeds failed; going on", e);
        }
      }
      if (claimed == 0) {
        try {
          if (wake.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            wake.drainPermits();
          }
        } catch (InterruptedException e) {
          return;
        }
      }
    }
  }

  private int claimOnce() {
    int all = working.size();
    int room = Math.min(CLAIMED - (all - Math.min(all, waiting.get())), MOST_WAITING - all);
    if (room < CLAIMED / 2) {
      return 0;
    }
    Instant now = clock.instant();
    List<Subscription> claimed = feeds.claim(now, now.plus(CLAIM), room);
    for (Subscription feed : claimed) {
      if (working.add(feed.id())) {
        if (!closed) {
          asking.execute(() -> ask(feed));
        }
      }
    }
    return claimed.size();
  }

  private void ask(Subscription feed) {
    boolean handed = false;
    try {
      Poll.Result result = result(feed);
      if (result != null && !closed) {
        results.put(new Done(feed, result));
        handed = true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!handed) {
        working.remove(feed.id());
      }
    }
  }

  /** Null if its host had no time for it: it is due again when the claim is over. */
  private Poll.@Nullable Result result(Subscription feed) throws InterruptedException {
    String host = feed.host();
    waiting.incrementAndGet();
    boolean entered;
    try {
      entered = hosts.await(host, PATIENCE);
    } finally {
      waiting.decrementAndGet();
    }
    if (!entered) {
      return null;
    }
    Poll.Result result;
    try {
      Instant until = hosts.heldUntil(host, clock.instant());
      if (until != null) {
        return new Poll.Postponed(until);
      }
      slots.acquire();
      try {
        result = asked(feed);
      } finally {
        slots.release();
      }
      if (result instanceof Poll.Failed failed) {
        hosts.hold(host, failed.retryAfter(), clock.instant());
      }
    } finally {
      hosts.leave(host);
    }
    return feed.fullText() && result instanceof Poll.Read read && !read.news().isEmpty()
        ? completed(read)
        : result;
  }

  /** With the texts of their pages, asked without keeping other feeds from being asked. */
  private Poll.Read completed(Poll.Read read) throws InterruptedException {
    try {
      return pages.complete(read);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (!closed) {
        LOG.error("reading the pages of {} failed", read.title(), e);
      }
      return read;
    }
  }

  private Poll.Result asked(Subscription feed) throws InterruptedException {
    try {
      return poll.ask(feed);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (!closed) {
        LOG.error("asking the feed {} failed", feed.url(), e);
      }
      return failed(e);
    }
  }

  private static Poll.Failed failed(Throwable e) {
    return new Poll.Failed("poll.failed", String.valueOf(e.getMessage()), null, null);
  }

  private void write() {
    List<Done> together = new ArrayList<>();
    while (!closed) {
      try {
        Done first = results.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
          together.add(first);
          results.drainTo(together, TOGETHER - 1);
          store(together);
          wake.release();
        }
      } catch (InterruptedException e) {
        return;
      } finally {
        together.forEach(done -> working.remove(done.feed().id()));
        together.clear();
      }
    }
  }

  /** Whatever one of them does to who takes its articles in is told of that one, and costs none. */
  private void store(List<Done> together) {
    try {
      write(together);
    } catch (UnavailableException e) {
      LOG.warn("{} feeds are asked again later: Elasticsearch is away", together.size());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      Done first = together.getFirst();
      if (together.size() > 1) {
        together.forEach(done -> store(List.of(done)));
      } else if (first.result() instanceof Poll.Read) {
        LOG.error("the articles of {} could not be taken in", first.feed().url(), e);
        store(List.of(new Done(first.feed(), failed(e))));
      } else {
        LOG.error("how {} is could not be stored", first.feed().url(), e);
      }
    }
  }

  private void write(List<Done> together) {
    List<Held> held = new ArrayList<>();
    for (Done done : together) {
      if (done.result() instanceof Poll.Read read && !read.news().isEmpty()) {
        held.add(new Held(done.feed().url(), read.items()));
      }
    }
    List<Integer> imported = held.isEmpty() ? List.of() : sink.take(held);
    List<String> ids = new ArrayList<>();
    List<UnaryOperator<Subscription>> changes = new ArrayList<>();
    int at = 0;
    for (Done done : together) {
      boolean any = done.result() instanceof Poll.Read read && !read.news().isEmpty();
      int news = any ? imported.get(at++) : 0;
      ids.add(done.feed().id());
      changes.add(feed -> after(feed, done.result(), news));
    }
    feeds.changeAll(ids, changes);
  }

  private Subscription after(Subscription feed, Poll.Result result, int imported) {
    Instant now = clock.instant();
    Health health = feed.health();
    String url = result.movedTo() == null ? feed.url() : result.movedTo().toString();
    return switch (result) {
      case Poll.Unchanged u -> {
        Rhythm rhythm = new Rhythm(health.gapSeconds(), health.newest());
        Instant next = next(feed, rhythm, u.validators().maxAge(), now);
        yield feed.withFound(url, feed.title(), feed.site())
            .withHealth(health.unchanged(now, sooner(feed, health.retries(), next, now)));
      }
      // Where it has moved to is not believed before there is a feed.
      case Poll.Failed f ->
          feed.withHealth(
              health.failed(
                  now,
                  Schedule.afterFailure(feed.id(), health.failures() + 1, f.retryAfter(), now),
                  f.problem(),
                  f.detail()));
      case Poll.Postponed p -> feed.withHealth(health.withNextPoll(p.until()));
      case Poll.Read r -> {
        Instant next = next(feed, r.rhythm(), r.validators().maxAge(), now);
        yield feed.withFound(url, r.title().isEmpty() ? feed.title() : r.title(), r.site())
            .withHealth(health.read(now, sooner(feed, r.retries(), next, now), r, imported));
      }
    };
  }

  /** Pages that may be there soon are asked for soon, unless users want otherwise. */
  private static Instant sooner(
      Subscription feed, Map<Long, Retry> retries, Instant next, Instant now) {
    Instant page = retries.values().stream().map(Retry::at).min(Instant::compareTo).orElse(next);
    Instant soonest = now.plus(Schedule.SHORTEST);
    Instant soon = page.isBefore(soonest) ? soonest : page;
    return feed.minutes() != null || next.isBefore(soon) ? next : soon;
  }

  private static Instant next(
      Subscription feed, Rhythm rhythm, @Nullable Duration maxAge, Instant now) {
    return Schedule.afterSuccess(feed.id(), feed.minutes(), rhythm, maxAge, now);
  }

  /** What is being stored is stored to its end; what is being asked is asked another time. */
  @Override
  public void close() {
    closed = true;
    asking.shutdownNow();
    wake.release();
    try {
      for (Thread thread : List.of(claimer, writer)) {
        if (thread.isAlive()) {
          thread.join(END);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
