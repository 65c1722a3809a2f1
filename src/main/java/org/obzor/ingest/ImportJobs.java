package org.obzor.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.elastic.UnavailableException;

/**
 * The imports of files that are under way in all processes on one Elasticsearch: each says every
 * second how far it is, and looks whether it is to end. Short ones are over before they say so.
 */
public final class ImportJobs {
  private static final Duration BEAT = Duration.ofSeconds(1);

  /** Who has not been heard of for so long is gone; clocks may differ by less. */
  private static final Duration GONE = Duration.ofSeconds(60);

  private static final int MOST_TRIES = 10;

  private final DocumentStore<ImportJob> store;
  private final InstantSource clock;

  public ImportJobs(DocumentStore<ImportJob> store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Those under way, the newest first. */
  public List<ImportJob> list() {
    Instant gone = clock.instant().minus(GONE);
    return store.all().stream()
        .map(Stored::value)
        .filter(job -> job.seenAt().isAfter(gone))
        .sorted(Comparator.comparing(ImportJob::startedAt).reversed())
        .toList();
  }

  /**
   * Asks an import to end after the batch it is at.
   *
   * @return whether it is under way
   */
  public boolean cancel(String id) {
    for (int i = 0; i < MOST_TRIES; i++) {
      Optional<Stored<ImportJob>> found = store.find(id);
      if (found.isEmpty()) {
        return false;
      }
      ImportJob j = found.get().value();
      ImportJob asked =
          new ImportJob(
              j.id(),
              j.kind(),
              j.name(),
              j.files(),
              j.done(),
              j.found(),
              j.startedAt(),
              j.seenAt(),
              true);
      if (store.replace(new Stored<>(id, "", j.startedAt(), asked, found.get().version()))) {
        return true;
      }
    }
    throw new UnavailableException("the import is too busy to be asked", null);
  }

  Running begin(ImportRecord.Kind kind, int files) {
    Instant gone = clock.instant().minus(GONE.multipliedBy(10));
    try {
      store.all().stream()
          .filter(s -> s.value().seenAt().isBefore(gone))
          .forEach(s -> store.delete(s.id()));
    } catch (UnavailableException e) {
      // Told by the import itself.
    }
    return new Running(kind, files);
  }

  /** One import of this process. */
  final class Running implements AutoCloseable {
    private final String id = UUID.randomUUID().toString();
    private final ImportRecord.Kind kind;
    private final int files;
    private final Instant started = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    private final ScheduledExecutorService beat =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("import-job").daemon().factory());
    private volatile String name = "";
    private volatile int done;
    private volatile long found;
    private volatile boolean cancelled;

    private Running(ImportRecord.Kind kind, int files) {
      this.kind = kind;
      this.files = files;
      var _ =
          beat.scheduleWithFixedDelay(
              this::say, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    }

    void reading(String file) {
      name = file;
    }

    void progressed(int filesDone, long articles) {
      done = filesDone;
      found = articles;
    }

    boolean isCancelled() {
      return cancelled;
    }

    private void say() {
      try {
        Optional<Stored<ImportJob>> stored = store.find(id);
        cancelled |= stored.map(s -> s.value().cancelled()).orElse(false);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        ImportJob job = new ImportJob(id, kind, name, files, done, found, started, now, cancelled);
        if (stored.isEmpty()) {
          store.create(id, "", started, job);
        } else {
          // If somebody was faster, it asked for the end, which is seen the next time.
          store.replace(new Stored<>(id, "", started, job, stored.get().version()));
        }
      } catch (RuntimeException e) {
        // Said again soon; the import itself tells what is wrong.
      }
    }

    @Override
    public void close() {
      beat.shutdown();
      try {
        if (beat.awaitTermination(5, TimeUnit.SECONDS)) {
          store.delete(id);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (UnavailableException e) {
        // It is taken for gone soon.
      }
    }
  }
}
