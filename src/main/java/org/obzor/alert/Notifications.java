package org.obzor.alert;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Page;
import org.obzor.elastic.DocumentStore.Stored;

/**
 * The ledger of what alerts have to tell. Each thing is recorded once, however often it is found;
 * it is never deleted, so that nothing is told twice. Safe for use by several threads.
 */
public final class Notifications {
  private static final Instant ANY_TIME = Instant.parse("9999-01-01T00:00:00Z");

  private final DocumentStore<Notification> store;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  Notifications(DocumentStore<Notification> store) {
    this.store = store;
  }

  /** Called in the recording thread when this process has recorded something new; must be quick. */
  public void listen(Runnable listener) {
    listeners.add(listener);
  }

  /** Records those that are not known yet; returns their ids. */
  List<String> record(List<Notification> notifications) {
    if (notifications.isEmpty()) {
      return List.of();
    }
    List<String> recorded =
        store.createAll(
            notifications.stream()
                .map(n -> new Stored<>(n.id(), n.groups(), n.at(), n, ""))
                .toList());
    if (!recorded.isEmpty()) {
      listeners.forEach(Runnable::run);
    }
    return recorded;
  }

  /**
   * How much the alerts have that is new to tell, whoever recorded it; those without are absent.
   */
  public Map<String, Long> waitingCounts() {
    Map<String, Long> counts = new HashMap<>();
    store
        .countByGroup(Notification.WAITING)
        .forEach((group, n) -> counts.put(group.substring(Notification.WAITING.length()), n));
    return Map.copyOf(counts);
  }

  /** Ids of the alerts that have something new to tell, whoever recorded it. */
  public Set<String> waiting() {
    return waitingCounts().keySet();
  }

  /** What is new for an alert, the oldest first. */
  public List<Stored<Notification>> waiting(String alertId, int size) {
    return store.due(Notification.WAITING + alertId, ANY_TIME, size);
  }

  /** What is in batches of which the messages may not be written yet, the oldest first. */
  public List<Stored<Notification>> collected(int size) {
    return store.due(Notification.COLLECTED, ANY_TIME, size);
  }

  /** A notification as it was found, and what it becomes. */
  public record Move(Stored<Notification> found, Notification.Stage stage, @Nullable String batch) {

    private Stored<Notification> moved() {
      Notification moved = found.value().with(stage, batch);
      return new Stored<>(found.id(), moved.groups(), found.at(), moved, found.version());
    }
  }

  /**
   * Moves those that are still as they were found.
   *
   * @return the ids of those moved
   */
  public List<String> move(List<Move> moves) {
    return moves.isEmpty() ? List.of() : store.replaceAll(moves.stream().map(Move::moved).toList());
  }

  /** {@link #move(List)} with all to the same stage and batch. */
  public List<String> move(
      List<Stored<Notification>> found, Notification.Stage stage, @Nullable String batch) {
    return move(found.stream().map(s -> new Move(s, stage, batch)).toList());
  }

  /**
   * The inbox, newest first.
   *
   * @param alertId null for all alerts
   * @param cursor from {@link Page#next()}, null for the first page
   */
  public Page<Notification> list(@Nullable String alertId, int size, @Nullable String cursor) {
    return store.list(alertId, size, cursor);
  }

  /** What is known of one; null if it was never recorded. */
  public @Nullable Notification find(String id) {
    return store.find(id).map(Stored::value).orElse(null);
  }

  /** How many each alert has, by its id. */
  Map<String, Long> counts() {
    return store.countByGroup("");
  }
}
