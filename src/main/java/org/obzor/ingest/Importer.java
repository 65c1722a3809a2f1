package org.obzor.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.obzor.article.ArticleDraft;
import org.obzor.elastic.UnavailableException;
import org.obzor.source.Item;
import org.obzor.source.Place;
import org.obzor.source.PushedArticles;
import org.obzor.source.SourceFile;
import org.obzor.source.Sources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Imports files, pushes and polled feeds, and keeps the ledger of them. */
public final class Importer {
  private static final Logger LOG = LoggerFactory.getLogger(Importer.class);

  private final Sources sources;
  private final PushedArticles pushed;
  private final Ingest ingest;
  private final Ledger ledger;
  private final ImportJobs jobs;
  private final InstantSource clock;

  /**
   * @param ledger what {@code /imports} shows
   * @param jobs where imports of files say how far they are
   */
  public Importer(
      Sources sources,
      PushedArticles pushed,
      Ingest ingest,
      Ledger ledger,
      ImportJobs jobs,
      InstantSource clock) {
    this.sources = sources;
    this.pushed = pushed;
    this.ingest = ingest;
    this.ledger = ledger;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** The imports of files that are under way, in all processes. */
  public ImportJobs jobs() {
    return jobs;
  }

  /**
   * What became of a push.
   *
   * @param revised how many of the imported are another wording of a known article
   * @param rejected those not taken in; the place's number counts the request's items from 1
   */
  public record Pushed(int imported, int revised, int duplicates, List<Item.Rejected> rejected) {}

  /**
   * Imports files one after the other, however long they are. If it is cancelled, by the listener
   * or among the {@link ImportJobs}, it ends after the batch it is at: that file's entry says so,
   * and those after it have none. Doing it again does the rest.
   *
   * @return the ledger's entry of each, in their order
   * @throws org.obzor.elastic.UnavailableException if Elasticsearch is away; what is stored by then
   *     stays
   */
  public List<ImportRecord> files(List<SourceFile> files, ImportListener listener) {
    try (ImportJobs.Running job = jobs.begin(ImportRecord.Kind.FILE, files.size())) {
      Batches batches = new Batches(new Followed(listener, job), r -> {});
      for (SourceFile file : files) {
        if (batches.isCancelled()) {
          break;
        }
        job.reading(file.name());
        Tally tally = new Tally(ImportRecord.Kind.FILE, file.name(), now());
        batches.begin(tally);
        long begun = System.nanoTime() - batches.storing;
        read(file, batches, tally);
        tally.took(System.nanoTime() - batches.storing - begun);
      }
      batches.end();
      return batches.records;
    }
  }

  private void read(SourceFile file, Batches batches, Tally tally) {
    try {
      sources.read(file, item -> batches.add(tally, item));
      tally.complete();
    } catch (Ended e) {
      tally.end(ImportRecord.State.CANCELLED, null);
    } catch (StoringFailedException e) {
      batches.fail(e.reason);
      throw e.reason;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.error("reading {} failed", file.name(), e);
      batches.add(tally, new Item.Rejected(Place.of(file.name()), "ingest.unreadable", List.of()));
      tally.complete();
    }
  }

  /**
   * Imports the body of a request.
   *
   * @throws IOException if {@code in} fails; what came before is imported
   */
  public Pushed push(InputStream in, PushedArticles.Syntax syntax) throws IOException {
    List<Item.Rejected> rejected = new ArrayList<>();
    Batches batches = new Batches(ImportListener.NONE, rejected::add);
    Tally tally = new Tally(ImportRecord.Kind.PUSH, "", now());
    batches.begin(tally);
    long begun = System.nanoTime();
    try {
      pushed.read(in, syntax, "", item -> batches.add(tally, item));
      tally.took(System.nanoTime() - begun - batches.storing);
      tally.complete();
    } catch (IOException e) {
      tally.end(ImportRecord.State.FAILED, e.getMessage());
      throw e;
    } catch (StoringFailedException e) {
      batches.fail(e.reason);
      throw e.reason;
    } finally {
      batches.end();
    }
    ImportRecord record = batches.records.getFirst();
    return new Pushed(record.imported(), record.revised(), record.duplicates(), rejected);
  }

  /**
   * What a feed held when it was asked.
   *
   * @param address of the feed
   */
  public record Polled(String address, List<Item> items) {
    public Polled {
      items = List.copyOf(items);
    }
  }

  /**
   * Imports what several feeds held.
   *
   * @return the ledger's entry of each, in their order
   */
  public List<ImportRecord> feeds(List<Polled> feeds) {
    Batches batches = new Batches(ImportListener.NONE, r -> {});
    try {
      for (Polled feed : feeds) {
        Tally tally = new Tally(ImportRecord.Kind.FEED, feed.address(), now());
        batches.begin(tally);
        feed.items().forEach(item -> batches.add(tally, item));
        tally.complete();
      }
    } catch (StoringFailedException e) {
      batches.fail(e.reason);
      throw e.reason;
    }
    batches.end();
    return batches.records;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** That an import was cancelled; never leaves this class. */
  private static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Ended() {
      super("cancelled", null, false, false);
    }
  }

  /** That storing failed, to be told from a reader's fault; never leaves this class. */
  private static final class StoringFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final RuntimeException reason;

    StoringFailedException(RuntimeException reason) {
      super(reason);
      this.reason = reason;
    }
  }

  /** Tells a job too, and asks it. */
  private record Followed(ImportListener listener, ImportJobs.Running job)
      implements ImportListener {
    @Override
    public void progressed(int files, long found) {
      job.progressed(files, found);
      listener.progressed(files, found);
    }

    @Override
    public boolean isCancelled() {
      return job.isCancelled() || listener.isCancelled();
    }

    @Override
    public void finished(ImportRecord record) {
      listener.finished(record);
    }
  }

  /** Articles of several files taken in together: most files hold one. */
  private final class Batches {
    private final ImportListener listener;
    private final List<Tally> open = new ArrayList<>();
    private final List<Tally> tallies = new ArrayList<>();
    private final List<Item.Found> items = new ArrayList<>();
    private final List<ImportRecord> records = new ArrayList<>();
    private final Consumer<Item.Rejected> rejected;
    private int characters;
    private long finished;

    /** Nanoseconds spent on storing. */
    private long storing;

    Batches(ImportListener listener, Consumer<Item.Rejected> rejected) {
      this.listener = listener;
      this.rejected = rejected;
    }

    void begin(Tally tally) {
      open.add(tally);
    }

    boolean isCancelled() {
      return listener.isCancelled();
    }

    void add(Tally tally, Item item) {
      switch (item) {
        case Item.Rejected r -> {
          tally.add(r);
          rejected.accept(r);
        }
        case Item.Found f -> {
          items.add(f);
          tallies.add(tally);
          characters += f.draft().text().length();
          if (items.size() == Ingest.BATCH || characters > Ingest.BATCH_CHARACTERS) {
            try {
              flush();
            } catch (RuntimeException e) {
              throw new StoringFailedException(e);
            }
            if (isCancelled()) {
              throw new Ended();
            }
          }
        }
      }
    }

    /** Takes in what is left. */
    void end() {
      try {
        flush();
      } catch (RuntimeException e) {
        fail(e);
        throw e;
      }
    }

    private void flush() {
      List<ArticleDraft> drafts = items.stream().map(Item.Found::draft).toList();
      long begun = System.nanoTime();
      List<Outcome> outcomes = ingest.accept(drafts);
      long took = System.nanoTime() - begun;
      storing += took;
      tallies.forEach(t -> t.took(took / tallies.size()));
      for (int i = 0; i < outcomes.size(); i++) {
        tallies.get(i).add(items.get(i), outcomes.get(i));
        if (outcomes.get(i) instanceof Outcome.Rejected r) {
          rejected.accept(new Item.Rejected(items.get(i).place(), r.code(), r.arguments()));
        }
      }
      forget();
      finish();
    }

    private void forget() {
      items.clear();
      tallies.clear();
      characters = 0;
    }

    /**
     * What was begun has failed, also what was read to its end and not stored. The ledger is told
     * if it can be.
     */
    void fail(RuntimeException reason) {
      Set<Tally> unstored = new HashSet<>(tallies);
      open.stream()
          .filter(t -> !t.isOver() || unstored.contains(t))
          .forEach(t -> t.fail(reason.getMessage()));
      forget();
      try {
        finish();
      } catch (UnavailableException e) {
        LOG.warn("the ledger cannot be told of {} imports that failed", open.size());
      }
    }

    private void finish() {
      List<Tally> over = open.stream().filter(Tally::isOver).toList();
      List<ImportRecord> done = over.stream().map(Tally::record).toList();
      ledger.add(done);
      open.removeAll(over);
      records.addAll(done);
      done.forEach(listener::finished);
      finished += done.stream().mapToInt(ImportRecord::found).sum();
      listener.progressed(records.size(), finished + open.stream().mapToInt(Tally::found).sum());
    }
  }
}
