package org.obzor.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.obzor.alert.Alert;
import org.obzor.alert.Digest;
import org.obzor.alert.Notification;
import org.obzor.alert.Notification.Stage;
import org.obzor.alert.Notifications;
import org.obzor.alert.Notifications.Move;
import org.obzor.elastic.DocumentStore.Page;
import org.obzor.elastic.DocumentStore.Stored;

/** Takes what is due out of the queues of alerts: decides by {@link Pacing}, marks as collected. */
final class Collector {
  /** An article that has not been stored by then never will be. */
  static final Duration ORPHAN = Duration.ofDays(7);

  /** What waits for its article is looked at again after so long. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

  /** Whatever waits is looked at again after so long. */
  private static final Duration LOOK_AT_LAST = Duration.ofMinutes(5);

  private static final Duration ARRIVAL = Duration.ofMinutes(1);
  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final int PAGE = 1_000;

  private final Notifications ledger;
  private final Batches batches;
  private final ArticleSource articles;
  private final NotifySettings settings;
  private final LongSupplier revisions;

  /** When each alert that has something to tell was looked at, and what was found. */
  private final Map<String, Look> looks = new HashMap<>();

  /** How many notifications of each alert waited when that was asked last, */
  private Map<String, Long> waiting = Map.of();

  /** and which state of the alerts' settings that was. */
  private long revision;

  /**
   * @param count of what waited
   * @param revision of the alerts' settings
   * @param until when nothing changes by itself
   */
  private record Look(long count, long revision, Instant until) {
    boolean isOver(long nowWaiting, long nowRevision, Instant now) {
      return count != nowWaiting || revision != nowRevision || !now.isBefore(until);
    }
  }

  /**
   * @param revisions a number that is another whenever an alert has changed
   */
  Collector(
      Notifications ledger,
      Batches batches,
      ArticleSource articles,
      NotifySettings settings,
      LongSupplier revisions) {
    this.ledger = ledger;
    this.batches = batches;
    this.articles = articles;
    this.settings = settings;
    this.revisions = revisions;
  }

  /** Ids of the alerts to look at now, those with something new first. */
  List<String> due(Instant now) {
    revision = revisions.getAsLong();
    waiting = ledger.waitingCounts();
    looks.keySet().retainAll(waiting.keySet());
    return waiting.entrySet().stream()
        .filter(w -> {
          Look look = looks.get(w.getKey());
          return look == null || look.isOver(w.getValue(), revision, now);
        })
        .map(Map.Entry::getKey)
        .sorted(Comparator.comparing(this::isHeld).thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private boolean isHeld(String alertId) {
    Look look = looks.get(alertId);
    return look != null && look.count() == waiting.getOrDefault(alertId, 0L);
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
      Instant last = now.plus(LOOK_AT_LAST);
      Instant next = plan.next();
      looks.put(
          alert.id(),
          new Look(
              waiting.getOrDefault(alert.id(), 0L),
              revision,
              next == null || next.isAfter(last) ? last : next));
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
    int lately =
        alert.settings().digest() == Digest.IMMEDIATE
            ? batches.since(alert.id(), now.minus(Pacing.RECENTLY), Pacing.FLOOD)
            : 0;
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
      if (n.value().articleId() == null
          || stored.contains(n.value().articleId())
          || isToldByAnother(n.value(), now)) {
        ready.add(n);
      } else if (n.value().at().isBefore(now.minus(ORPHAN))) {
        orphans.add(n);
      }
    }
    keep(orphans);
    return ready;
  }

  /** Of a story whose first article was not stored, another may be. */
  private boolean isToldByAnother(Notification n, Instant now) {
    return n.kind() == Notification.Kind.STORY
        && n.at().isBefore(now.minus(ARRIVAL))
        && !articles.story(n.subject(), 1).isEmpty();
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
