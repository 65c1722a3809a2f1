package org.obzor.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a process ends that is told to: not before what it does is brought to a good end. */
final class Signals {
  private static final Duration SHUTDOWN = Duration.ofSeconds(30);

  private Signals() {}

  /**
   * On SIGTERM and SIGINT the process ends when everything is closed, or took too long to.
   *
   * @param asked counted down by the signal
   * @param closed counted down when everything is closed
   */
  static void await(CountDownLatch asked, CountDownLatch closed) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              asked.countDown();
              try {
                if (!closed.await(SHUTDOWN.toSeconds(), TimeUnit.SECONDS)) {
                  System.err.println("obzor: ended before everything was closed");
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            }));
  }
}
