package org.obzor.curation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.obzor.curation.CurationStores.Mark;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.elastic.UnavailableException;

/**
 * Reads and writes what was decided, and knows whether what was read last is old. Safe for use by
 * several threads.
 */
final class Ledger {
  /** The group of what was written and not announced yet. */
  static final String PENDING = "pending";

  private static final String MARK = "mark";

  /** For so long what was read last is taken for the present where a moment does not matter. */
  private static final Duration LOOK = Duration.ofMillis(500);

  private final CurationStores stores;
  private final Shipped shipped;
  private final InstantSource clock;
  private volatile @Nullable Snapshot snapshot;
  private volatile @Nullable Instant looked;
  private @Nullable Snapshot undecided;

  Ledger(CurationStores stores, Shipped shipped, InstantSource clock) {
    this.stores = stores;
    this.shipped = shipped;
    this.clock = clock;
  }

  CurationStores stores() {
    return stores;
  }

  Shipped shipped() {
    return shipped;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The present decisions; asks for one document. */
  synchronized Snapshot current() {
    Instant now = clock.instant();
    String version = stores.marks().find(MARK).map(Stored::version).orElse("");
    Snapshot known = snapshot;
    if (known == null || !known.version().equals(version)) {
      known =
          new Snapshot(shipped, version, stores.corrections().all(), stores.topics().all(), known);
      snapshot = known;
    }
    looked = now;
    return known;
  }

  /**
   * Those of less than a moment ago; those that were read last, or none, while Elasticsearch is
   * away.
   */
  Snapshot recent() {
    Instant last = looked;
    if (last == null || !clock.instant().isBefore(last.plus(LOOK))) {
      try {
        return current();
      } catch (UnavailableException e) {
        looked = clock.instant();
      }
    }
    Snapshot known = snapshot;
    return known == null ? undecided() : known;
  }

  private synchronized Snapshot undecided() {
    Snapshot known = undecided;
    if (known == null) {
      known = new Snapshot(shipped, "", List.of(), List.of(), null);
      undecided = known;
    }
    return known;
  }

  /** Of what was read last. */
  String version() {
    Snapshot known = snapshot;
    return known == null ? "" : known.version();
  }

  /** Tells every process, this one included, to read again. */
  void announce() {
    stores.marks().put(MARK, "", now(), new Mark(now()));
    looked = null;
  }

  /** The oldest first. */
  <T> List<Stored<T>> pending(DocumentStore<T> store) {
    return store.due(PENDING, now().plus(Duration.ofDays(1)), 1000);
  }

  /** Takes the mark off if nothing was changed since it was read. */
  static <T> void settle(DocumentStore<T> store, String id, String version) {
    Optional<Stored<T>> found = store.find(id);
    if (found.isPresent() && found.get().version().equals(version)) {
      Stored<T> d = found.get();
      var _ = store.replace(new Stored<>(id, "", d.at(), d.value(), d.version()));
    }
  }
}
