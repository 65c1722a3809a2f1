package org.obzor.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.alert.Notification;
import org.obzor.alert.Notification.Stage;
import org.obzor.alert.Notifications;
import org.obzor.alert.Notifications.Move;
import org.obzor.elastic.DocumentStore.Page;
import org.obzor.elastic.DocumentStore.Stored;

/** Takes what is due out of the queues of alerts: decides by {@link Pacing}, marks as collected. */
final class Collector {
  /** An article that has not been stored by then never will be. */
  static final Duration ORPHAN = Duration.ofHours(24);

  /** Settings of an alert take effect on what waits within so long. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

  private static final Duration ARRIVAL = Duration.ofMinutes(1);
  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final int PAGE = 1_000;

  private final Notifications ledger;
  private final Batches batches;
  private final ArticleSource articles;
  private final NotifySettings settings;

  /** When each alert that has something to tell was looked at, and what was found. */
  private final Map<String, Look> looks = new HashMap<>();

  private record Look(long count, Instant at, @Nullable Instant next) {
    boolean isOver(long nowWaiting, Instant now) {
      return count != nowWaiting
          || !now.isBefore(at.plus(LOOK_AGAIN))
          || (next != null && !now.isBefore(next));
    }
  }

  Collector(
      Notifications ledger, Batches batches, ArticleSource articles, NotifySettings settings) {
    this.ledger = ledger;
    this.batches = batches;
    this.articles = articles;
    this.settings = settings;
  }

  /** Ids of the alerts to look at now. */
  List<String> due(Instant now) {
    Map<String, Long> waiting = ledger.waitingCounts();
    looks.keySet().retainAll(waiting.keySet());
    return waiting.entrySet().stream()
        .filter(w -> {
          Look look = looks.get(w.getKey());
          return look == null || look.isOver(w.getValue(), now);
        })
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /**
   * Collects what one alert has to tell now.
   *
   * @param alert empty if it is gone
   * @return whether anything was collected
   */
  boolean collect(String alertId, Optional<Alert> alert, Instant now) {
    List<Stored<Notification>> page = ledger.waiting(alertId, PAGE);
    if (page.isEmpty()) {
      return false;
    }
    if (alert.isEmpty()) {
      keep(page);
      return false;
    }
    List<Stored<Notification>> silent =
        page.stream().filter(n -> Recipients.of(alert.get(), n.value()).isEmpty()).toList();
    if (!silent.isEmpty()) {
      keep(silent);
      return false;
    }
    return collect(alert.get(), page, now);
  }

  private boolean collect(Alert alert, List<Stored<Notification>> page, Instant now) {
    Plan plan = plan(alert, page, page, now);
    if (!plan.holds()) {
      List<Stored<Notification>> ready = ready(page, now);
      plan = ready.isEmpty() ? Plan.hold(arrival(page, now)) : plan(alert, page, ready, now);
    }
    boolean collected = plan.everything() ? claimAll(alert.id(), now) : claim(page, plan.batches());
    if (collected) {
      looks.remove(alert.id());
    } else {
      looks.put(alert.id(), new Look(page.size(), now, plan.next()));
    }
    return collected;
  }

  /** An article is stored a moment after it is matched; should that fail, it may come again. */
  private static Instant arrival(List<Stored<Notification>> page, Instant now) {
    boolean young = page.getLast().at().isAfter(now.minus(ARRIVAL));
    return now.plus(young ? MOMENT : LOOK_AGAIN);
  }

  private Plan plan(
      Alert alert, List<Stored<Notification>> page, List<Stored<Notification>> of, Instant now) {
    List<Notification> oldest = of.stream().map(Stored::value).toList();
    Queue queue = new Queue(oldest, oldest.size(), oldest.getLast().at());
    if (page.size() == PAGE) {
      Page<Notification> newest = ledger.list(Notification.WAITING + alert.id(), 1, null);
      Instant last = newest.items().isEmpty() ? queue.newest() : newest.items().getFirst().at();
      queue = new Queue(oldest, newest.total() - page.size() + oldest.size(), last);
    }
    int lately = batches.since(alert.id(), now.minus(Pacing.RECENTLY), Pacing.FLOOD);
    return Pacing.plan(alert.settings(), alert.zone(settings.zone()), queue, lately, now);
  }

  /** Those whose articles are stored; what has waited too long for its article is put away. */
  private List<Stored<Notification>> ready(List<Stored<Notification>> page, Instant now) {
    Set<String> ids =
        page.stream()
            .flatMap(n -> Stream.ofNullable(n.value().articleId()))
            .collect(Collectors.toSet());
    Set<String> stored = ids.isEmpty() ? Set.of() : articles.findAll(ids).keySet();
    List<Stored<Notification>> ready = new ArrayList<>();
    List<Stored<Notification>> orphans = new ArrayList<>();
    for (Stored<Notification> n : page) {
      if (n.value().articleId() == null || stored.contains(n.value().articleId())) {
        ready.add(n);
      } else if (n.value().at().isBefore(now.minus(ORPHAN))) {
        orphans.add(n);
      }
    }
    keep(orphans);
    return ready;
  }

  private void keep(List<Stored<Notification>> notifications) {
    ledger.move(notifications, Stage.KEPT, null);
  }

  private boolean claim(List<Stored<Notification>> page, List<List<Notification>> planned) {
    Map<String, Stored<Notification>> found =
        page.stream().collect(Collectors.toMap(Stored::id, n -> n, (a, b) -> a));
    List<Move> moves = new ArrayList<>();
    for (List<Notification> together : planned) {
      String batch = newBatch();
      for (Notification n : together) {
        moves.add(new Move(Objects.requireNonNull(found.get(n.id())), Stage.COLLECTED, batch));
      }
    }
    return !ledger.move(moves).isEmpty();
  }

  /** Everything that is ready, as one batch; what is more than fits follows in another. */
  private boolean claimAll(String alertId, Instant now) {
    String batch = newBatch();
    String cursor = null;
    int claimed = 0;
    Set<String> seen = new HashSet<>();
    do {
      Page<Notification> page = ledger.list(Notification.WAITING + alertId, PAGE, cursor);
      List<Stored<Notification>> fresh =
          page.items().stream().filter(n -> seen.add(n.id())).toList();
      claimed += ledger.move(ready(fresh, now), Stage.COLLECTED, batch).size();
      cursor = page.next();
    } while (cursor != null && claimed + PAGE <= Batches.MOST);
    return claimed > 0;
  }

  private static String newBatch() {
    return UUID.randomUUID().toString();
  }
}
