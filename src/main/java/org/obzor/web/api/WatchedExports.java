package org.obzor.web.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.obzor.web.Problem;

/**
 * How far files are that are being sent, for whoever named the request with a ticket of their own.
 * A browser saves a file as it comes and tells no page how far it is; so the page asks here.
 */
final class WatchedExports {
  /** Tickets that are remembered; the oldest are forgotten. */
  private static final int MOST = 1_000;

  private final Map<String, Watched> tickets =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Watched> eldest) {
          return size() > MOST;
        }
      };

  /** Whoever asked for the file has asked for it to be broken off. */
  static final class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** What becomes of a file. */
  enum State {
    COUNTING,
    WRITING,
    DONE,
    FAILED,
    CANCELLED
  }

  /** One file that is being sent. */
  static final class Watched {
    private volatile State state = State.COUNTING;
    private volatile long rows;
    private volatile long total;
    private volatile Runnable cut = () -> {};

    /**
     * @param cutting ends the connection, at which whoever writes may be waiting
     */
    synchronized void begin(long rowsToCome, Runnable cutting) {
      total = rowsToCome;
      cut = cutting;
      reached(0);
      state = State.WRITING;
    }

    boolean isCancelled() {
      return state == State.CANCELLED;
    }

    /**
     * @throws BrokenOff if nobody wants the rest
     */
    void reached(long written) {
      if (state == State.CANCELLED) {
        throw new BrokenOff();
      }
      rows = written;
    }

    void done() {
      end(State.DONE);
    }

    /** Unless it is done, or was cancelled. */
    void failed() {
      end(State.FAILED);
    }

    ProgressJson told() {
      return new ProgressJson(state.name().toLowerCase(Locale.ROOT), rows, total);
    }

    void cancel() {
      if (end(State.CANCELLED)) {
        cut.run();
      }
    }

    private synchronized boolean end(State last) {
      boolean first = state == State.COUNTING || state == State.WRITING;
      state = first ? last : state;
      return first;
    }
  }

  /**
   * @param state {@code counting}, {@code writing}, {@code done}, {@code failed} or {@code
   *     cancelled}
   */
  record ProgressJson(String state, long rows, long total) {}

  synchronized Watched open(String ticket) {
    Watched watched = new Watched();
    tickets.put(ticket, watched);
    return watched;
  }

  void show(Context ctx) {
    Query.only(ctx);
    ctx.header("Cache-Control", "no-store");
    ctx.json(find(ctx).told());
  }

  void cancel(Context ctx) {
    Query.only(ctx);
    find(ctx).cancel();
    ctx.status(HttpStatus.NO_CONTENT);
  }

  private synchronized Watched find(Context ctx) {
    Watched found = tickets.get(ctx.pathParam("ticket"));
    if (found == null) {
      throw Problem.notFound();
    }
    return found;
  }
}
