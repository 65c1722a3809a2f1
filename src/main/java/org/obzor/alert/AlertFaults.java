package org.obzor.alert;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.query.InvalidInputException;

/**
 * Which alerts are broken, and since when, for all processes. One document an alert that ever was.
 */
final class AlertFaults {
  private final DocumentStore<AlertFault> store;

  AlertFaults(DocumentStore<AlertFault> store) {
    this.store = store;
  }

  /**
   * Takes down that an alert will miss what arrives from now on. To be called before anything is
   * matched without it.
   */
  void broke(String alertId, Instant now, InvalidInputException reason) {
    while (true) {
      Optional<Stored<AlertFault>> found = store.find(alertId);
      if (found.isEmpty()) {
        if (store.create(alertId, "", now, AlertFault.of(now, now, reason))) {
          return;
        }
        continue;
      }
      AlertFault old = found.get().value();
      if (old.isOpen()) {
        return;
      }
      boolean done = old.stage() == AlertFault.Stage.CLOSED;
      if (replace(found.get(), AlertFault.of(done ? now : old.since(), now, reason))) {
        return;
      }
    }
  }

  /** Returns whether it was still as it was found. */
  boolean replace(Stored<AlertFault> found, AlertFault fault) {
    return store.replace(
        new Stored<>(found.id(), found.groups(), found.at(), fault, found.version()));
  }

  Optional<AlertFault> find(String alertId) {
    return store.find(alertId).map(Stored::value);
  }

  List<Stored<AlertFault>> all() {
    return store.all();
  }
}
