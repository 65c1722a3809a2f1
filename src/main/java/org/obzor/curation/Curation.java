package org.obzor.curation;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.enrich.LiveEnricher;
import org.obzor.enrich.Topics;
import org.obzor.query.EntityNames;
import org.obzor.query.FilterParameters;
import org.obzor.query.QueryParser;

/**
 * What analysts decided, live: it knows within a moment what was changed in whichever process. Safe
 * for use by several threads.
 */
public final class Curation implements LiveEnricher {
  private final Ledger ledger;
  private final Corrections corrections;
  private final TopicEdits topicEdits;

  /**
   * @param known by which decisions are checked
   */
  public Curation(
      CurationStores stores, Shipped shipped, KnownEntities known, InstantSource clock) {
    this.ledger = new Ledger(stores, shipped, clock);
    this.corrections = new Corrections(ledger, known);
    this.topicEdits = new TopicEdits(ledger);
  }

  public Corrections corrections() {
    return corrections;
  }

  public TopicEdits topicEdits() {
    return topicEdits;
  }

  /** The topics of the moment, without removed ones. */
  public Topics topics() {
    return ledger.recent().topics();
  }

  /** Whom a person is counted as; the same id if nothing was decided. */
  public String countedAs(String person) {
    return ledger.recent().rulings().merges().follow(person);
  }

  @Override
  public State recent() {
    return ledger.recent();
  }

  @Override
  public State current() {
    return ledger.current();
  }

  /**
   * A value that is equal only as long as nothing has changed, as far as this process knows; asks
   * nobody.
   */
  public String version() {
    return ledger.version();
  }

  /**
   * Filters and queries by the names of the moment. What is asked {@code as_of} a time knows all
   * names there ever were, and persons apart that were made one later.
   */
  public FilterParameters filters() {
    EntityNames now = (type, name) -> ledger.recent().names().idOf(type, name);
    EntityNames ever = (type, name) -> ledger.recent().namesEver().idOf(type, name);
    return new FilterParameters(
        new QueryParser(ledger.shipped().analyzer(), now),
        now,
        new QueryParser(ledger.shipped().analyzer(), ever),
        ever);
  }

  /**
   * The changes that past articles do not obey yet, the oldest first. To be asked by whoever sees
   * to that, again and again; a change is told of again until it has been taken.
   *
   * @param take stores that the articles are to be recognised again; the same one may come twice
   */
  public void pending(Consumer<Pending> take) {
    List<Stored<Correction>> decided = corrections.pending();
    List<Stored<TopicChange>> edited = topicEdits.pending();
    if (decided.isEmpty() && edited.isEmpty()) {
      return;
    }
    // Whoever stored them may have died before.
    ledger.announce();
    for (Stored<Correction> c : decided) {
      take.accept(corrections.pending(c.value()));
      Ledger.settle(ledger.stores().corrections(), c.id(), c.version());
    }
    for (Stored<TopicChange> t : edited) {
      take.accept(topicEdits.pending(t));
      Ledger.settle(ledger.stores().topics(), t.id(), t.version());
    }
  }
}
