package org.obzor.notify;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Page;
import org.obzor.elastic.DocumentStore.Stored;

/** The stored messages. */
final class Outbox {
  private static final Instant ANY_TIME = Instant.parse("9999-01-01T00:00:00Z");

  private final DocumentStore<Message> store;

  Outbox(DocumentStore<Message> store) {
    this.store = store;
  }

  /** Writes those that are not there yet. */
  void add(List<Message> messages) {
    if (!messages.isEmpty()) {
      store.createAll(
          messages.stream().map(m -> new Stored<>(m.id(), m.groups(), m.at(), m, "")).toList());
    }
  }

  /** Where there is something to be sent, now or later. */
  Set<String> destinations() {
    return store.countByGroup(Message.PENDING_TO).keySet().stream()
        .map(group -> group.substring(Message.PENDING_TO.length()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What is to be sent there by now, the longest due first. */
  List<Stored<Message>> due(String destination, Instant now, int size) {
    return store.due(Message.PENDING_TO + destination, now, size);
  }

  /** What some process is sending, or was when it died. */
  List<Stored<Message>> sending(int size) {
    return store.due(Message.State.SENDING.id(), ANY_TIME, size);
  }

  /** What waits for a mail server to be configured. */
  List<Stored<Message>> withoutMail(int size) {
    return store.due(Message.NO_MAIL, ANY_TIME, size);
  }

  Optional<Stored<Message>> find(String id) {
    return store.find(id);
  }

  /** Writes it if it is still as it was found; returns whether it was. */
  boolean replace(Stored<Message> found, Message by) {
    return store.replace(new Stored<>(found.id(), by.groups(), by.at(), by, found.version()));
  }

  /**
   * @param group null for all
   * @throws IllegalArgumentException if the cursor is not one of ours
   */
  MessagePage list(@Nullable String group, int size, @Nullable String cursor) {
    Page<Message> page = store.list(group, size, cursor);
    return new MessagePage(
        page.total(), page.items().stream().map(Stored::value).toList(), page.next());
  }

  /** How many dead messages each alert has, by its id. */
  Map<String, Long> dead() {
    String prefix = Message.dead("");
    Map<String, Long> counts = new HashMap<>();
    store
        .countByGroup(prefix)
        .forEach((group, count) -> counts.put(group.substring(prefix.length()), count));
    return Map.copyOf(counts);
  }
}
