package org.obzor.notify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.obzor.alert.Alert;
import org.obzor.alert.Notification;
import org.obzor.alert.Notification.Stage;
import org.obzor.alert.Notifications;
import org.obzor.alert.Notifications.Move;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.notify.Message.State;

/**
 * Turns collected notifications into messages. Each step reads what is stored and may be done
 * again, by anybody, at any time.
 */
final class Batches {
  /** The most notifications in one batch, and how many are settled at once. */
  static final int MOST = 10_000;

  private static final int OPEN_AT_ONCE = 200;
  private static final int CHANNEL_DIGITS = 8;
  private static final Instant ANY_TIME = Instant.parse("9999-01-01T00:00:00Z");

  private final DocumentStore<Batch> store;
  private final Outbox outbox;
  private final Notifications ledger;

  /** Finds an alert by its id. */
  interface Finder {
    Optional<Alert> find(String alertId);
  }

  Batches(DocumentStore<Batch> store, Outbox outbox, Notifications ledger) {
    this.store = store;
    this.outbox = outbox;
    this.ledger = ledger;
  }

  Optional<Batch> find(String id) {
    return store.find(id).map(Stored::value);
  }

  /** How many batches of an alert were written after a time, at most {@code most} of them. */
  int since(String alertId, Instant time, int most) {
    return (int)
        store.list(alertId, most, null).items().stream()
            .filter(b -> b.value().created().isAfter(time))
            .count();
  }

  /**
   * Freezes the batches that are not written yet, with those collected for them that can be seen,
   * and settles every collected notification by its batch as it is stored: those that it lists are
   * queued, others are new again. A batch is written once; who comes second takes what is there.
   */
  void settle(Finder alerts, Instant now) {
    List<Stored<Notification>> collected = ledger.collected(MOST);
    Map<String, List<Notification>> byBatch =
        collected.stream()
            .map(Stored::value)
            .collect(Collectors.groupingBy(n -> String.valueOf(n.batch())));
    Map<String, Batch> frozen = freeze(byBatch, alerts, now);
    Map<String, Set<String>> members = new HashMap<>();
    frozen.forEach((id, batch) -> members.put(id, new HashSet<>(batch.members())));
    List<Move> moves = new ArrayList<>();
    for (Stored<Notification> c : collected) {
      String id = String.valueOf(c.value().batch());
      Batch batch = frozen.get(id);
      if (batch == null) {
        continue; // cannot be said yet; the next time will
      }
      if (!members.getOrDefault(id, Set.of()).contains(c.id())) {
        moves.add(new Move(c, Stage.NEW, null));
      } else {
        moves.add(new Move(c, batch.channels().isEmpty() ? Stage.KEPT : Stage.QUEUED, id));
      }
    }
    ledger.move(moves);
  }

  private Map<String, Batch> freeze(
      Map<String, List<Notification>> byBatch, Finder alerts, Instant now) {
    Map<String, Batch> frozen = new HashMap<>();
    List<Batch> missing = new ArrayList<>();
    byBatch.forEach((id, members) ->
        find(id)
            .ifPresentOrElse(
                batch -> frozen.put(id, batch),
                () -> missing.add(batch(id, members, alerts, now))));
    Set<String> written =
        missing.isEmpty()
            ? Set.of()
            : new HashSet<>(
                store.createAll(
                    missing.stream()
                        .map(b -> new Stored<>(b.id(), b.groups(), b.created(), b, ""))
                        .toList()));
    for (Batch batch : missing) {
      if (written.contains(batch.id())) {
        frozen.put(batch.id(), batch);
      } else {
        find(batch.id()).ifPresent(other -> frozen.put(other.id(), other));
      }
    }
    return frozen;
  }

  private static Batch batch(String id, List<Notification> members, Finder alerts, Instant now) {
    List<Notification> sorted =
        members.stream()
            .sorted(Comparator.comparing(Notification::at).thenComparing(Notification::id))
            .toList();
    String alertId = sorted.getFirst().alertId();
    List<String> channels =
        alerts
            .find(alertId)
            .map(alert ->
                sorted.stream().flatMap(n -> Recipients.of(alert, n).stream()).distinct().toList())
            .orElse(List.of());
    return new Batch(
        id,
        alertId,
        sorted.stream().map(Notification::id).toList(),
        sorted.subList(0, Math.min(sorted.size(), Batch.SHOWN)),
        channels,
        now,
        true);
  }

  /** Writes the messages of open batches and closes these. */
  void expand() {
    List<Stored<Batch>> open = store.due(Batch.OPEN, ANY_TIME, OPEN_AT_ONCE);
    if (open.isEmpty()) {
      return;
    }
    outbox.add(open.stream().flatMap(b -> messages(b.value()).stream()).toList());
    store.replaceAll(
        open.stream()
            .map(b -> {
              Batch closed = b.value().closed();
              return new Stored<>(b.id(), closed.groups(), b.at(), closed, b.version());
            })
            .toList());
  }

  private static List<Message> messages(Batch batch) {
    return batch.channels().stream()
        .map(channel ->
            new Message(
                batch.id() + "-" + digest(channel),
                batch.id(),
                batch.alertId(),
                channel,
                batch.members().size(),
                State.PENDING,
                0,
                batch.created(),
                batch.created(),
                null,
                false,
                null))
        .toList();
  }

  private static String digest(String channel) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(channel.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, CHANNEL_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
