package org.obzor.ingest;

import java.time.Instant;
import java.util.Optional;
import org.obzor.ingest.ImportRecord.State;

/**
 * Which imports to list.
 *
 * @param name beginnings of words of the name, all of which it must have; empty for any
 * @param from not begun before this
 * @param until begun before this
 */
public record LedgerFilter(
    Optional<ImportRecord.Kind> kind,
    Optional<Outcome> outcome,
    String name,
    Optional<Instant> from,
    Optional<Instant> until) {

  /** Every import. */
  public static final LedgerFilter ALL =
      new LedgerFilter(Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty());

  /** What people look for in a ledger. */
  public enum Outcome {
    /** Everything in it was accepted or there already. */
    CLEAN,
    /** Something in it was rejected. */
    REJECTED,
    /** A stated length is not that of the text. */
    DIFFERING,
    CANCELLED,
    FAILED;

    boolean holds(ImportRecord r) {
      return switch (this) {
        case CLEAN -> r.state() == State.DONE && r.rejected() == 0;
        case REJECTED -> r.rejected() > 0;
        case DIFFERING -> r.differing() > 0;
        case CANCELLED -> r.state() == State.CANCELLED;
        case FAILED -> r.state() == State.FAILED;
      };
    }
  }
}
