package org.obzor.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Page;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.text.TextAnalyzer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the matcher equal to the stored alerts, also when another process changes them: each change
 * writes a new revision number, and matching looks at it twice a second at most. Should a process
 * die between the two writes, the next reading of everything finds the change.
 *
 * <p>An alert whose query cannot be read is taken down as broken before anything is matched without
 * it. Queries are read again once a minute, and at once when this process hears that names in them
 * have come or gone.
 */
final class AlertRegistry {
  private static final Logger LOG = LoggerFactory.getLogger(AlertRegistry.class);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration READ_ALL = Duration.ofMinutes(1);

  /** How many of the alerts changed last are read when one has changed. */
  private static final int LATEST = 50;

  /** Reads the query of an alert. */
  interface Reader {
    /**
     * @throws InvalidInputException if it cannot be read
     */
    ArticleQuery read(Alert alert);
  }

  private final DocumentStore<Alert> alerts;
  private final DocumentStore<AlertState> states;
  private final AlertFaults faults;
  private final Reader reader;
  private final InstantSource clock;
  private final Supplier<String> names;
  private final AlertMatcher matcher;
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private @Nullable Instant looked;
  private @Nullable Instant readAll;
  private @Nullable Long revision;
  private @Nullable String named;

  /**
   * An alert as it was read last.
   *
   * @param query null if it is paused or broken
   */
  private record Known(
      String version, boolean enabled, Telling telling, @Nullable ArticleQuery query) {
    boolean isBroken() {
      return enabled && query == null;
    }
  }

  AlertRegistry(
      AlertStores stores,
      AlertFaults faults,
      Reader reader,
      TextAnalyzer analyzer,
      InstantSource clock,
      Supplier<String> names) {
    this.alerts = stores.alerts();
    this.states = stores.states();
    this.faults = faults;
    this.reader = reader;
    this.clock = clock;
    this.names = names;
    this.matcher = new AlertMatcher(analyzer);
  }

  /** Ids of the enabled alerts that match, with what they tell. */
  Map<String, Telling> match(Article article) {
    Map<String, Telling> found = new LinkedHashMap<>();
    for (String id : matcher.match(article)) {
      Known alert = known.get(id);
      if (alert != null) {
        found.put(id, alert.telling);
      }
    }
    return found;
  }

  /** Ids of all alerts, also of those that are paused or broken. */
  Set<String> ids() {
    return Set.copyOf(known.keySet());
  }

  /** Takes up what has changed, unless it has just looked. */
  synchronized void refresh() {
    Instant now = clock.instant();
    String namesNow = names.get();
    boolean renamed = !namesNow.equals(named);
    if (!renamed && looked != null && now.isBefore(looked.plus(LOOK))) {
      return;
    }
    Long stored = revision();
    boolean stale = renamed || readAll == null || !now.isBefore(readAll.plus(READ_ALL));
    if (stale) {
      readAll(true, now);
      readAll = now;
    } else if (!stored.equals(revision) && !readLatest(now)) {
      readAll(false, now);
    }
    revision = stored;
    named = namesNow;
    looked = now;
  }

  /** Tells every process, this one included, that alerts have changed. */
  synchronized void changed() {
    Instant now = clock.instant();
    long next = Math.max(revision() + 1, now.toEpochMilli());
    states.put(AlertState.REVISION, "", now, new AlertState(next));
    looked = null;
  }

  long revision() {
    return states.find(AlertState.REVISION).map(s -> s.value().number()).orElse(0L);
  }

  /** Takes up what was changed last; returns whether that is all there is to take up. */
  private boolean readLatest(Instant now) {
    if (known.values().stream().anyMatch(Known::isBroken)) {
      return false;
    }
    Page<Alert> latest = alerts.list(null, LATEST, null);
    boolean reached = latest.next() == null;
    for (Stored<Alert> stored : latest.items()) {
      Known before = known.get(stored.id());
      if (before != null && stored.version().equals(before.version)) {
        reached = true;
      } else {
        take(stored, before, now);
      }
    }
    return reached && latest.total() == known.size();
  }

  /**
   * @param again whether also those are read that have not changed
   */
  private void readAll(boolean again, Instant now) {
    Set<String> gone = new HashSet<>(known.keySet());
    for (Stored<Alert> stored : alerts.all()) {
      gone.remove(stored.id());
      if (stored.value().secret().isEmpty()) {
        giveSecret(stored);
      }
      Known before = known.get(stored.id());
      if (again
          || before == null
          || before.isBroken()
          || !stored.version().equals(before.version)) {
        take(stored, before, now);
      }
    }
    for (String id : gone) {
      matcher.remove(id);
      known.remove(id);
    }
  }

  /** An alert of an older Obzor has none; whoever is first gives it one. */
  private void giveSecret(Stored<Alert> stored) {
    Alert complete = stored.value().withSecret(Secrets.random());
    alerts.replace(
        new Stored<>(stored.id(), stored.groups(), stored.at(), complete, stored.version()));
  }

  private void take(Stored<Alert> stored, @Nullable Known before, Instant now) {
    String id = stored.id();
    Alert alert = stored.value();
    ArticleQuery query = alert.enabled() ? read(id, alert, now) : null;
    if (query == null) {
      matcher.remove(id);
    } else if (before == null || !query.equals(before.query)) {
      matcher.put(id, query);
    }
    known.put(
        id, new Known(stored.version(), alert.enabled(), Telling.of(alert.settings()), query));
  }

  private @Nullable ArticleQuery read(String id, Alert alert, Instant now) {
    try {
      return reader.read(alert);
    } catch (InvalidInputException e) {
      LOG.warn("Alert {} ({}) matches nothing: {}", id, alert.name(), e.getMessage());
      faults.broke(id, now, e);
      return null;
    }
  }
}
