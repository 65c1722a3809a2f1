package org.obzor.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.obzor.elastic.Lease;
import org.obzor.elastic.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that looks after everything that is to be told, as long as it has the lease. */
final class Dispatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  /** So many alerts' batches are written in one go, when many have something to tell. */
  private static final int TOGETHER = 25;

  private static final Duration TICK = Duration.ofMillis(500);

  /** When something has just been recorded, its article is about to be stored. */
  private static final Duration SHORT_TICK = Duration.ofMillis(100);

  private static final Duration LIVELY = Duration.ofSeconds(3);
  private static final Duration RECOVERY = Duration.ofSeconds(10);
  private static final Duration END = Duration.ofSeconds(10);

  private final Lease lease;
  private final Batches.Finder alerts;
  private final Collector collector;
  private final Batches batches;
  private final Deliveries deliveries;
  private final InstantSource clock;
  private final Semaphore wake = new Semaphore(0);
  private final Thread thread = Thread.ofPlatform().name("notify").daemon().unstarted(this::run);
  private volatile boolean closed;
  private boolean troubled;
  private Instant woken = Instant.MIN;

  /** When what others may have left half done was last looked for. */
  private Instant recovered = Instant.MIN;

  Dispatcher(
      Lease lease,
      Batches.Finder alerts,
      Collector collector,
      Batches batches,
      Deliveries deliveries,
      InstantSource clock) {
    this.lease = lease;
    this.alerts = alerts;
    this.collector = collector;
    this.batches = batches;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  void start() {
    thread.start();
  }

  /** Something new is recorded. */
  void wake() {
    wake.release();
  }

  private void run() {
    while (!closed) {
      try {
        step();
      } catch (UnavailableException e) {
        trouble(e);
      } catch (RuntimeException e) {
        LOG.error("Sending what alerts have to tell", e);
        recovered = Instant.MIN;
      }
      pause();
    }
  }

  /** Once about everything. */
  void step() {
    if (lease.tryAcquire()) {
      pass();
      troubled = false;
    } else {
      recovered = Instant.MIN;
    }
  }

  private void pass() {
    if (!clock.instant().isBefore(recovered.plus(RECOVERY))) {
      deliveries.recover();
      settle();
      recovered = clock.instant();
    }
    int collected = 0;
    for (String alertId : collector.due(clock.instant())) {
      if (!lease.tryAcquire()) {
        return;
      }
      if (collector.collect(alertId, alerts.find(alertId), clock.instant())
          && ++collected % TOGETHER == 0) {
        settle();
        deliveries.start();
      }
    }
    if (lease.tryAcquire()) {
      if (collected % TOGETHER != 0) {
        settle();
      }
      deliveries.start();
    }
  }

  private void settle() {
    batches.settle(alerts, clock.instant());
    batches.expand();
  }

  private void trouble(UnavailableException reason) {
    recovered = Instant.MIN;
    if (!troubled) {
      LOG.warn("What alerts have to tell waits: {}", reason.getMessage());
      troubled = true;
    }
  }

  private void pause() {
    try {
      boolean lively = clock.instant().isBefore(woken.plus(LIVELY));
      Duration tick = lively ? SHORT_TICK : TICK;
      if (wake.tryAcquire(tick.toMillis(), TimeUnit.MILLISECONDS)) {
        wake.drainPermits();
        woken = clock.instant();
      }
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  /** Ends the thread, lets what is being sent end, and gives the lease back. */
  @Override
  public void close() {
    closed = true;
    wake();
    try {
      if (thread.getState() != Thread.State.NEW) {
        thread.join(END);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    deliveries.close();
    lease.close();
  }
}
