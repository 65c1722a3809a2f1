package org.obzor.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.obzor.alert.AlertFault.Stage;
import org.obzor.alert.Notification.Kind;
import org.obzor.alert.Recorder.Hit;
import org.obzor.article.Article;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;

/**
 * Tells of alerts that broke, and lets those that are mended catch up: what arrived meanwhile and
 * matches is recorded as if it arrived now, twice over, the second time for articles that were
 * being stored while the first time was going on.
 */
final class FaultWatch {
  /** By then all processes match with a query that can be read again. */
  private static final Duration TAKEN_UP = Duration.ofSeconds(2);

  /** By then all is stored that was matched before {@link #TAKEN_UP}. */
  private static final Duration SETTLED = Duration.ofMinutes(1);

  /** How far the clocks of two processes may be apart. */
  private static final Duration SKEW = Duration.ofSeconds(10);

  private static final int CHUNK = 200;

  private final DocumentStore<Alert> alerts;
  private final AlertFaults faults;
  private final AlertRules rules;
  private final AlertRegistry registry;
  private final Recorder recorder;
  private final ArrivedArticles arrived;
  private final BooleanSupplier leader;

  FaultWatch(
      DocumentStore<Alert> alerts,
      AlertFaults faults,
      AlertRules rules,
      AlertRegistry registry,
      Recorder recorder,
      ArrivedArticles arrived,
      BooleanSupplier leader) {
    this.alerts = alerts;
    this.faults = faults;
    this.rules = rules;
    this.registry = registry;
    this.recorder = recorder;
    this.arrived = arrived;
    this.leader = leader;
  }

  void run(Instant now) {
    for (Stored<AlertFault> found : faults.all()) {
      if (found.value().stage() != Stage.CLOSED) {
        alerts.find(found.id()).map(Stored::value).ifPresent(alert -> look(found, alert, now));
      }
    }
  }

  private void look(Stored<AlertFault> found, Alert alert, Instant now) {
    if (alert.enabled()) {
      advance(found, alert, now);
    } else if (found.value().paused() == null) {
      faults.replace(found, found.value().pausedAt(now));
    }
  }

  private void advance(Stored<AlertFault> found, Alert alert, Instant now) {
    try {
      mend(found, alert, rules.query(alert.filters()), now);
    } catch (InvalidInputException e) {
      if (found.value().stage() == Stage.BROKEN) {
        tell(found, alert, now);
      } else {
        faults.broke(alert.id(), now, e);
      }
      if (found.value().paused() != null) {
        // It goes on, still broken: better too much than to miss what comes now.
        faults.replace(found, found.value().pausedAt(null));
      }
    }
  }

  private void tell(Stored<AlertFault> found, Alert alert, Instant now) {
    AlertFault fault = found.value();
    List<String> detail = new ArrayList<>(List.of(fault.code()));
    detail.addAll(fault.arguments());
    recorder.record(alert.id(), Kind.BROKEN, fault.broke(), detail, now);
    faults.replace(found, fault.with(Stage.TOLD));
  }

  private void mend(Stored<AlertFault> found, Alert alert, ArticleQuery query, Instant now) {
    AlertFault fault = found.value();
    Instant mended = fault.mended();
    if (mended == null) {
      registry.changed();
      faults.replace(found, fault.mendedAt(now));
    } else if (fault.stage() == Stage.MENDED && !now.isBefore(mended.plus(TAKEN_UP))) {
      if (catchUp(alert, query, fault, now)) {
        if (recorder.recorded(alert.id(), Kind.BROKEN, fault.broke()) != null) {
          recorder.record(alert.id(), Kind.MENDED, fault.broke(), List.of(), now);
        }
        faults.replace(found, fault.with(Stage.CAUGHT_UP));
      }
    } else if (fault.stage() == Stage.CAUGHT_UP && !now.isBefore(mended.plus(SETTLED))) {
      if (catchUp(alert, query, fault, now)) {
        faults.replace(found, fault.with(Stage.CLOSED));
      }
    }
  }

  /** What arrives while an alert is paused is not missed, whatever state its query is in. */
  private static boolean isMissed(Article article, AlertFault fault) {
    Instant paused = fault.paused();
    Instant mended = fault.mended();
    return paused == null
        || mended == null
        || !article.indexedAt().isAfter(paused)
        || !article.indexedAt().isBefore(mended.minus(SKEW));
  }

  /** Returns whether it came to the end. */
  private boolean catchUp(Alert alert, ArticleQuery query, AlertFault fault, Instant now) {
    Instant from = fault.since().minus(SKEW);
    if (from.isBefore(alert.created())) {
      from = alert.created();
    }
    Telling telling = Telling.of(alert.settings());
    try (Stream<Article> articles = arrived.since(query, from)) {
      Iterator<Article> each = articles.filter(article -> isMissed(article, fault)).iterator();
      while (each.hasNext()) {
        if (!leader.getAsBoolean()) {
          return false;
        }
        List<Hit> hits = new ArrayList<>();
        while (hits.size() < CHUNK && each.hasNext()) {
          Article article = each.next();
          hits.add(new Hit(alert.id(), telling, article, article.indexedAt()));
        }
        recorder.record(hits, now);
      }
      return true;
    }
  }
}
