package org.obzor.curation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;
import org.obzor.curation.Decision.Alias;
import org.obzor.curation.Decision.NotThis;
import org.obzor.curation.Decision.SamePerson;
import org.obzor.curation.Pending.Cause;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.query.InvalidInputException;

/**
 * The decisions on record. One takes effect at once for what comes in, in every process; past
 * articles follow, see {@link Pending}. Safe for use by several threads.
 */
public final class Corrections {
  /** How far the clocks of two processes may be apart. */
  private static final Duration SKEW = Duration.ofMinutes(10);

  private final Ledger ledger;
  private final DocumentStore<Correction> store;
  private final CorrectionRules rules;
  private final KnownEntities known;

  Corrections(Ledger ledger, KnownEntities known) {
    this.ledger = ledger;
    this.store = ledger.stores().corrections();
    this.known = known;
    this.rules = new CorrectionRules(ledger.shipped(), known);
  }

  /** All of them, also those undone; the newest first. */
  public List<Correction> list() {
    return store.all().stream()
        .map(Stored::value)
        .sorted(Comparator.comparing(Correction::decided).reversed())
        .toList();
  }

  public Optional<Correction> find(String id) {
    return store.find(id).map(Stored::value);
  }

  /**
   * Puts a decision in force; of several at once, each is checked against those before it.
   *
   * @throws InvalidInputException naming the property at fault: an entity or article that there is
   *     not, a circle of persons, a wording without words, or what was said already
   */
  public synchronized Correction decide(Decision decision) {
    Correction correction = draft(decision);
    store.create(correction.id(), Ledger.PENDING, correction.decided(), correction);
    ledger.announce();
    return correction;
  }

  /**
   * What {@link #decide} would put in force; nothing is stored.
   *
   * @throws InvalidInputException as {@link #decide}
   */
  public Correction draft(Decision decision) {
    Snapshot now = ledger.current();
    List<Correction> inForce = list().stream().filter(Correction::isInForce).toList();
    Decision checked = rules.checked(decision, inForce, now);
    return new Correction(
        UUID.randomUUID().toString(), checked, labels(checked), ledger.now(), null);
  }

  /**
   * Takes a decision out of force. It stays on record. Empty if there is none; nothing changes if
   * that was done before.
   */
  public Optional<Correction> undo(String id) {
    while (true) {
      Optional<Stored<Correction>> found = store.find(id);
      if (found.isEmpty() || !found.get().value().isInForce()) {
        return found.map(Stored::value);
      }
      Stored<Correction> old = found.get();
      Correction undone = old.value().undoneAt(ledger.now());
      if (store.replace(new Stored<>(id, Ledger.PENDING, old.at(), undone, old.version()))) {
        ledger.announce();
        return Optional.of(undone);
      }
    }
  }

  private Map<String, String> labels(Decision decision) {
    Map<String, String> labels = new HashMap<>();
    switch (decision) {
      case NotThis(EntityType type, String entity, var article, var written) ->
          labels.put(entity, label(type, entity));
      case SamePerson(String person, String into) -> {
        labels.put(person, label(EntityType.PERSON, person));
        labels.put(into, label(EntityType.PERSON, into));
      }
      case Alias(String written, String person) ->
          labels.put(person, label(EntityType.PERSON, person));
    }
    return labels;
  }

  private String label(EntityType type, String id) {
    return known
        .label(type, id)
        .or(() -> ledger.shipped().persons().label(id, "ru"))
        .orElseGet(
            () -> type == EntityType.COUNTRY ? ledger.shipped().countries().label(id, "ru") : id);
  }

  /** Those that past articles do not obey yet. */
  List<Stored<Correction>> pending() {
    return ledger.pending(store);
  }

  /** What a correction that was just made, or just undone, concerns. */
  Pending pending(Correction c) {
    return c.isInForce()
        ? new Pending(c.id(), Cause.DECIDED, c.id(), whereDecided(c.decision()))
        : new Pending(c.id() + "~undone", Cause.UNDONE, c.id(), whereUndone(c));
  }

  private Selection whereDecided(Decision decision) {
    return switch (decision) {
      case NotThis(EntityType type, String entity, @Nullable String article, var written) ->
          new Selection(
              article,
              article == null
                  ? chain(type, entity).stream().map(id -> new Selection.Entity(type, id)).toList()
                  : List.of(),
              List.of(),
              null);
      case SamePerson(String person, String into) ->
          new Selection(
              null,
              Stream.concat(
                      Stream.of(new Selection.Entity(EntityType.PERSON, person)), namedNow(into))
                  .toList(),
              List.of(),
              null);
      case Alias(String written, String person) ->
          new Selection(null, namedNow(person).toList(), List.of(phrase(written)), null);
    };
  }

  /**
   * Whom queries of topics may name from now on: an article in which nobody is counted otherwise
   * may be about another topic. Nobody as long as no topic names persons.
   */
  private Stream<Selection.Entity> namedNow(String person) {
    boolean named =
        ledger.recent().topics().all().stream()
            .flatMap(topic -> topic.queries().stream())
            .anyMatch(query -> query.toLowerCase(Locale.ROOT).contains("person:"));
    return named
        ? chain(EntityType.PERSON, person).stream()
            .map(id -> new Selection.Entity(EntityType.PERSON, id))
        : Stream.empty();
  }

  /**
   * What a decision changed was written after it was made: articles it did not change do not matter
   * now that it is undone.
   */
  private Selection whereUndone(Correction c) {
    Instant since = c.decided().minus(SKEW);
    return switch (c.decision()) {
      case NotThis(var type, var entity, @Nullable String article, @Nullable String written) ->
          new Selection(
              article, List.of(), written == null ? List.of() : List.of(phrase(written)), since);
      case SamePerson(var person, var into) -> new Selection(null, List.of(), List.of(), since);
      // A topic's query may have named the person by these words.
      case Alias(String written, String person) ->
          new Selection(null, namedNow(person).toList(), List.of(phrase(written)), since);
    };
  }

  private List<String> chain(EntityType type, String entity) {
    return type == EntityType.PERSON
        ? ledger.recent().rulings().merges().chain(entity)
        : List.of(entity);
  }

  private String phrase(String written) {
    return Wording.of(written, ledger.shipped().analyzer()).query();
  }
}
