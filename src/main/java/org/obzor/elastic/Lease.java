package org.obzor.elastic;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.DocumentStore.Stored;

/**
 * The right to do what only one of several Obzors on one Elasticsearch may do at a time. It lasts
 * for a term and is kept by calling {@link #tryAcquire} more often than that; a process that dies
 * loses it when the term is over, or at once to another on the same machine, which sees that it is
 * gone.
 *
 * <p>Clocks of two machines are never compared. A holder counts its term from before it wrote the
 * document; a contender counts the same term from after it first read that version of the document,
 * which is later, and only then writes its own, which fails if the holder wrote in between. So two
 * processes never hold it at once, however far apart their clocks are, as long as these run at the
 * same speed. Two things this cannot see: a thread that stops between {@link #held} and what it
 * does then, and a machine that sleeps for longer than the term and wakes up, if its clock slept
 * too. What is done under a lease must be harmless, or fail by the version of what it writes, if it
 * is done a moment too late. Safe for use by several threads, which hold it together.
 */
public final class Lease implements AutoCloseable {

  /**
   * What the documents of {@code store} are: who holds a lease.
   *
   * @param holder empty if it was given back
   * @param termMillis how long the holder may go without renewing it
   * @param process by which others on the holder's machine can tell that it is over
   */
  public record Holding(String holder, long termMillis, @Nullable String process) {}

  private final DocumentStore<Holding> store;
  private final String name;
  private final Duration term;
  private final LongSupplier nanoTime;
  private final String self = UUID.randomUUID().toString();
  private final String process = ThisProcess.name();

  /** Whether it is ours, as far as is known, and when that term ends. */
  private volatile Validity validity = new Validity(false, 0);

  /** The other holder's version as it was first read, and when. */
  private @Nullable Seen seen;

  private record Validity(boolean mine, long end) {}

  private record Seen(String version, long at) {}

  /**
   * @param name what all processes call this right
   * @param term how long it lasts without being renewed: so long nobody holds it after a holder
   *     died
   * @param nanoTime a clock that only goes forward, as {@link System#nanoTime}
   */
  public Lease(DocumentStore<Holding> store, String name, Duration term, LongSupplier nanoTime) {
    this.store = store;
    this.name = name;
    this.term = term;
    this.nanoTime = nanoTime;
  }

  /**
   * Takes the lease if nobody holds it, or renews it: asks Elasticsearch only if less than half of
   * the term is left. To be called at least every third of a term by who wants to keep it.
   *
   * @return whether this holds it now
   * @throws UnavailableException if Elasticsearch is away; what is held stays held to its end
   */
  public synchronized boolean tryAcquire() {
    Validity v = validity;
    if (v.mine && v.end - nanoTime.getAsLong() > term.toNanos() / 2) {
      return true;
    }
    Optional<Stored<Holding>> found = store.find(name);
    long now = nanoTime.getAsLong();
    if (found.isPresent() && !isFree(found.get(), now)) {
      validity = new Validity(false, 0);
      return false;
    }
    Holding holding = new Holding(self, term.toMillis(), process);
    boolean written =
        found.isEmpty()
            ? store.create(name, "", Instant.now(), holding)
            : store.replace(new Stored<>(name, "", Instant.now(), holding, found.get().version()));
    // Without success another was faster, and when its term began is not known yet.
    seen = null;
    validity = new Validity(written, now + term.toNanos());
    return held();
  }

  /**
   * Keeps the lease if this holds it, as {@link #tryAcquire} does, but never takes it anew.
   *
   * @return whether this holds it now
   */
  public synchronized boolean renew() {
    return held() && tryAcquire();
  }

  /**
   * Whether it is ours, given back, its holder gone, or not renewed for a term since first seen.
   */
  private boolean isFree(Stored<Holding> found, long now) {
    Holding holding = found.value();
    String process = holding.process();
    if (holding.holder().isEmpty()
        || holding.holder().equals(self)
        || (process != null && ThisProcess.isOver(process))) {
      return true;
    }
    Seen s = seen;
    if (s == null || !s.version.equals(found.version())) {
      seen = new Seen(found.version(), now);
      return false;
    }
    return now - s.at > Duration.ofMillis(holding.termMillis()).toNanos();
  }

  /** Whether this holds it, by its own clock; asks nobody. */
  public boolean held() {
    Validity v = validity;
    return v.mine && v.end - nanoTime.getAsLong() > 0;
  }

  /**
   * Gives it back, so that others need not wait for the end of the term. It may be taken again.
   *
   * @throws UnavailableException if Elasticsearch is away; others then wait
   */
  public synchronized void release() {
    if (!validity.mine) {
      return;
    }
    validity = new Validity(false, 0);
    Optional<Stored<Holding>> found = store.find(name);
    if (found.isPresent() && found.get().value().holder().equals(self)) {
      store.replace(
          new Stored<>(
              name,
              "",
              Instant.now(),
              new Holding("", term.toMillis(), ""),
              found.get().version()));
    }
  }

  /** {@link #release}; an Elasticsearch that is away is no matter any more. */
  @Override
  public void close() {
    try {
      release();
    } catch (UnavailableException e) {
      // Its term ends by itself.
    }
  }
}
