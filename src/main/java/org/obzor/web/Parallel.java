package org.obzor.web;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Asks several questions of the index at once, but not more than it can well answer. */
public final class Parallel implements AutoCloseable {
  private static final int AT_ONCE = 16;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());

  /** Begins to ask; the supplier waits for the answer, or throws what asking threw. */
  public <T> Supplier<T> ask(Callable<T> question) {
    Future<T> answer = threads.submit(question);
    return () -> wait(answer);
  }

  private static <T> T wait(Future<T> answer) {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking the index", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
