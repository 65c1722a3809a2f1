package org.obzor.app;

import java.time.Duration;
import org.obzor.alert.AlertWatch;
import org.obzor.elastic.Lease;
import org.obzor.elastic.UnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that watches over the alerts as long as no other process does. */
final class Watching implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watching.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final AlertWatch watch;
  private final Lease lease;
  private final Thread thread =
      Thread.ofPlatform().name("alert-watch").daemon().unstarted(this::run);

  Watching(AlertWatch watch, Lease lease) {
    this.watch = watch;
    this.lease = lease;
  }

  void start() {
    thread.start();
  }

  private void run() {
    boolean away = false;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        watch.run();
        away = false;
      } catch (UnavailableException e) {
        if (!away) {
          LOG.warn("Alerts are not watched while Elasticsearch is away");
        }
        away = true;
      } catch (RuntimeException e) {
        if (!Thread.currentThread().isInterrupted()) {
          LOG.error("Watching alerts failed; going on", e);
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
