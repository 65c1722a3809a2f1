package org.obzor.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.obzor.article.ArticleDraft;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.source.Item;
import org.obzor.source.PushedArticles;
import org.obzor.source.SourceFile;
import org.obzor.source.Sources;

/** Imports files, pushes and polled feeds, and keeps the ledger of them. */
public final class Importer {
  private final Sources sources;
  private final PushedArticles pushed;
  private final Ingest ingest;
  private final DocumentStore<ImportRecord> ledger;
  private final InstantSource clock;

  /**
   * @param ledger what {@code /imports} shows
   */
  public Importer(
      Sources sources,
      PushedArticles pushed,
      Ingest ingest,
      DocumentStore<ImportRecord> ledger,
      InstantSource clock) {
    this.sources = sources;
    this.pushed = pushed;
    this.ingest = ingest;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * What became of a push.
   *
   * @param revised how many of the imported are another wording of a known article
   * @param rejected those not taken in; the place's number counts the request's items from 1
   */
  public record Pushed(int imported, int revised, int duplicates, List<Item.Rejected> rejected) {}

  /**
   * Imports files one after the other, however long they are.
   *
   * @return the ledger's entry of each, in their order
   */
  public List<ImportRecord> files(List<SourceFile> files, ImportListener listener) {
    Batches batches = new Batches(listener, r -> {});
    for (SourceFile file : files) {
      Tally tally = new Tally(ImportRecord.Kind.FILE, file.name(), now());
      batches.begin(tally);
      sources.read(file, item -> batches.add(tally, item));
      tally.complete();
    }
    batches.flush();
    return batches.records;
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
    try {
      pushed.read(in, syntax, "", item -> batches.add(tally, item));
    } finally {
      tally.complete();
      batches.flush();
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
    for (Polled feed : feeds) {
      Tally tally = new Tally(ImportRecord.Kind.FEED, feed.address(), now());
      batches.begin(tally);
      feed.items().forEach(item -> batches.add(tally, item));
      tally.complete();
    }
    batches.flush();
    return batches.records;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
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

    Batches(ImportListener listener, Consumer<Item.Rejected> rejected) {
      this.listener = listener;
      this.rejected = rejected;
    }

    void begin(Tally tally) {
      open.add(tally);
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
            flush();
          }
        }
      }
    }

    void flush() {
      List<ArticleDraft> drafts = items.stream().map(Item.Found::draft).toList();
      List<Outcome> outcomes = ingest.accept(drafts);
      for (int i = 0; i < outcomes.size(); i++) {
        tallies.get(i).add(items.get(i), outcomes.get(i));
        if (outcomes.get(i) instanceof Outcome.Rejected r) {
          rejected.accept(new Item.Rejected(items.get(i).place(), r.code(), r.arguments()));
        }
      }
      items.clear();
      tallies.clear();
      characters = 0;
      finish();
    }

    private void finish() {
      List<ImportRecord> done =
          open.stream().filter(Tally::isComplete).map(t -> t.record(now())).toList();
      open.removeIf(Tally::isComplete);
      ledger.createAll(
          done.stream().map(r -> new Stored<>(r.id(), "", r.startedAt(), r, "")).toList());
      records.addAll(done);
      done.forEach(listener::finished);
      finished += done.stream().mapToInt(ImportRecord::found).sum();
      listener.progressed(records.size(), finished + open.stream().mapToInt(Tally::found).sum());
    }
  }
}
