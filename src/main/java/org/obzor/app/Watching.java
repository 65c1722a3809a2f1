package org.obzor.app;

import java.time.Duration;
import org.obzor.elastic.Lease;
import org.obzor.elastic.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does again and again what only one of several processes may do. */
final class Watching implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final String name;
  private final Runnable work;
  private final Lease lease;
  private final Thread thread;

  /**
   * @param work what it does; asks for the lease itself
   */
  Watching(String name, Runnable work, Lease lease) {
    this.name = name;
    this.work = work;
    this.lease = lease;
    this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    boolean away = false;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        work.run();
        away = false;
      } catch (UnavailableException e) {
        if (!away) {
          LOG.warn("{} waits while Elasticsearch is away", name);
        }
        away = true;
      } catch (RuntimeException e) {
        if (!Thread.currentThread().isInterrupted()) {
          LOG.error("{} failed; going on", name, e);
        }
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      if (thread.isAlive()) {
        thread.join(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lease.close();
  }
}
