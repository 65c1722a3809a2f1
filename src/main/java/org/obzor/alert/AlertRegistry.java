package org.obzor.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.text.TextAnalyzer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the matcher equal to the stored alerts, also when another process changes them: each change
 * writes a new revision number, and matching looks at it once a second at most. Should a process
 * die between the two writes, the next reading of everything finds the change.
 */
final class AlertRegistry {
  private static final Logger LOG = LoggerFactory.getLogger(AlertRegistry.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration READ_ALL = Duration.ofMinutes(1);

  /** Reads the query of an alert. */
  interface Reader {
    /**
     * @throws InvalidInputException if it cannot be read
     */
    ArticleQuery read(Alert alert);
  }

  private final DocumentStore<Alert> alerts;
  private final DocumentStore<AlertState> states;
  private final Reader reader;
  private final InstantSource clock;
  private final AlertMatcher matcher;
  private final Map<String, String> versions = new HashMap<>();
  private @Nullable Instant looked;
  private @Nullable Instant readAll;
  private @Nullable Long revision;

  AlertRegistry(
      DocumentStore<Alert> alerts,
      DocumentStore<AlertState> states,
      Reader reader,
      TextAnalyzer analyzer,
      InstantSource clock) {
    this.alerts = alerts;
    this.states = states;
    this.reader = reader;
    this.clock = clock;
    this.matcher = new AlertMatcher(analyzer);
  }

  /** Ids of the enabled alerts that match. */
  Set<String> match(Article article) {
    return matcher.match(article);
  }

  /** Takes up what has changed, unless it has just looked. */
  synchronized void refresh() {
    Instant now = clock.instant();
    if (looked != null && now.isBefore(looked.plus(LOOK))) {
      return;
    }
    Long stored = revision();
    boolean stale = readAll == null || !now.isBefore(readAll.plus(READ_ALL));
    if (stale || !stored.equals(revision)) {
      readAll();
      revision = stored;
      readAll = now;
    }
    looked = now;
  }

  /** Tells every process, this one included, that alerts have changed. */
  synchronized void changed() {
    Instant now = clock.instant();
    long next = Math.max(revision() + 1, now.toEpochMilli());
    states.put(AlertState.REVISION, "", now, new AlertState(next));
    looked = null;
  }

  private long revision() {
    return states.find(AlertState.REVISION).map(s -> s.value().number()).orElse(0L);
  }

  private void readAll() {
    Set<String> gone = new HashSet<>(versions.keySet());
    for (Stored<Alert> stored : alerts.all()) {
      gone.remove(stored.id());
      if (!stored.version().equals(versions.get(stored.id()))) {
        take(stored.id(), stored.value());
        versions.put(stored.id(), stored.version());
      }
    }
    for (String id : gone) {
      matcher.remove(id);
      versions.remove(id);
    }
  }

  private void take(String id, Alert alert) {
    try {
      if (alert.enabled()) {
        matcher.put(id, reader.read(alert));
      } else {
        matcher.remove(id);
      }
    } catch (InvalidInputException e) {
      LOG.warn("Alert {} ({}) matches nothing: {}", id, alert.name(), e.getMessage());
      matcher.remove(id);
    }
  }
}
