package org.obzor.poll;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Reads documents, as many at a time as there are processors, since a tree takes many times the
 * room of its document. It does so on threads of its own: a virtual thread that computes for long
 * keeps its carrier from all others, those that answer requests among them.
 */
final class Readers implements AutoCloseable {
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          Thread.ofPlatform().daemon().name("feed-reader-", 0).factory());

  /** What reading gives; its exceptions and errors are those of this. */
  <T> T read(Supplier<T> reading) throws InterruptedException {
    Future<T> result = threads.submit(reading::get);
    try {
      return result.get();
    } catch (InterruptedException e) {
      result.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException r -> throw r;
        case Error r -> throw r;
        case null, default -> throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
