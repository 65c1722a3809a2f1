package org.obzor.ingest;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.Lease;
import org.obzor.elastic.UnavailableException;

/**
 * One batch is stored at a time, for two at once could each begin the same story: in this process
 * by a lock, among processes by a lease. A process keeps the lease for a moment after a batch, as
 * the next may follow; if it goes on storing, it gives the lease back after a while all the same,
 * and stands aside for longer than others take to ask again.
 */
final class StoreLock implements AutoCloseable {
  /** How often the lease is asked for while another process has it. */
  private static final Duration POLL = Duration.ofMillis(15);

  private static final Duration ASIDE = Duration.ofMillis(20);
  private static final Duration MOST_HELD = Duration.ofMillis(500);

  /** How long the lease is kept without need: writing it costs as much as half an article. */
  private static final Duration LINGER = Duration.ofMillis(50);

  private static final Duration RENEWAL = Duration.ofSeconds(2);

  private final ReentrantLock lock = new ReentrantLock(true);
  private final @Nullable Lease lease;
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("store-lock").daemon().factory());

  /** Whether the lease is ours; guarded by {@link #lock}, as are the times. */
  private boolean held;

  private long since;
  private long used;
  private long backAfter;

  /**
   * @param lease null if there are no other processes
   */
  StoreLock(@Nullable Lease lease) {
    this.lease = lease;
    if (lease != null) {
      var _ =
          later.scheduleWithFixedDelay(
              () -> renew(lease), RENEWAL.toMillis(), RENEWAL.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /**
   * Waits until nobody else stores.
   *
   * @throws UnavailableException if Elasticsearch is away, or this is interrupted
   */
  void lock() {
    lock.lock();
    try {
      if (lease != null && !(held && lease.held())) {
        acquire(lease);
      }
    } catch (RuntimeException e) {
      lock.unlock();
      throw e;
    }
  }

  private void acquire(Lease lease) {
    if (backAfter != 0) {
      pause(Duration.ofNanos(backAfter - System.nanoTime()));
      backAfter = 0;
    }
    while (!lease.tryAcquire()) {
      pause(POLL);
    }
    held = true;
    since = System.nanoTime();
  }

  /**
   * Whether nobody else can have stored since {@link #lock}; a process that was stopped for longer
   * than the lease's term has lost it.
   */
  boolean isMine() {
    return lease == null || lease.held();
  }

  void unlock() {
    try {
      if (lease != null && held) {
        used = System.nanoTime();
        if (used - since > MOST_HELD.toNanos() || !lease.held()) {
          giveBack(lease);
          backAfter = used + ASIDE.toNanos();
        } else {
          var _ = later.schedule(this::releaseIdle, LINGER.toMillis(), TimeUnit.MILLISECONDS);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void releaseIdle() {
    if (lease != null && lock.tryLock()) {
      try {
        if (held && System.nanoTime() - used >= LINGER.toNanos()) {
          giveBack(lease);
        }
      } finally {
        lock.unlock();
      }
    }
  }

  private void giveBack(Lease lease) {
    held = false;
    try {
      lease.release();
    } catch (UnavailableException e) {
      // Its term ends by itself.
    }
  }

  /** While it is held, however long a batch takes. */
  private void renew(Lease lease) {
    try {
      lease.renew();
    } catch (RuntimeException e) {
      // Tried again soon; until then it is held for the rest of its term.
    }
  }

  private static void pause(Duration time) {
    try {
      if (time.isPositive()) {
        Thread.sleep(time);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnavailableException("interrupted while another process stores articles", e);
    }
  }

  @Override
  public void close() {
    later.shutdownNow();
    if (lease != null) {
      lease.close();
    }
  }
}
