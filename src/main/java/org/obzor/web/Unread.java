package org.obzor.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alerts;
import org.obzor.alert.Notification;
import org.obzor.elastic.DocumentStore.Page;
import org.obzor.elastic.UnavailableException;

/**
 * How much the alerts have told that nobody has read. Every page shows it, so the answer is kept
 * for a few seconds, or until this process records or reads something. Safe for use by several
 * threads.
 */
public final class Unread {
  private static final Duration KEPT = Duration.ofSeconds(3);

  private final Alerts alerts;
  private final Clock clock;
  private @Nullable Answer answer;
  private Instant asked = Instant.EPOCH;

  public Unread(Alerts alerts, Clock clock) {
    this.alerts = alerts;
    this.clock = clock;
    alerts.notifications().listen(this::forget);
  }

  private volatile boolean stale;

  /**
   * @param latest id of the newest thing told by any alert; null if there is none
   */
  public record Answer(long unread, @Nullable String latest) {}

  public synchronized Answer ask() {
    Instant now = clock.instant();
    Answer known = answer;
    if (known == null || stale || !now.isBefore(asked.plus(KEPT))) {
      stale = false;
      known = find();
      answer = known;
      asked = now;
    }
    return known;
  }

  /** A page can be shown without this number: that Elasticsearch is away is told elsewhere. */
  private Answer find() {
    try {
      Page<Notification> newest = alerts.notifications().list(null, 1, null);
      return new Answer(
          alerts.unread(), newest.items().isEmpty() ? null : newest.items().getFirst().id());
    } catch (UnavailableException e) {
      return new Answer(0, null);
    }
  }

  /** Something has changed. Waits for nobody: articles are stored only after this returns. */
  public void forget() {
    stale = true;
  }
}
