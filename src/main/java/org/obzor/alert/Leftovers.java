package org.obzor.alert;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Stored;

/**
 * What deleted alerts leave behind. An id is never used again, and an alert is stored before
 * anything about it, so whatever belongs to none of the stored alerts can go, also when another
 * process that does not know of the deletion yet goes on recording for a moment.
 */
final class Leftovers {
  private static final int BATCH = 1_000;

  /** So many documents of one kind are deleted at a time; the rest the next time. */
  private static final int MOST = 20_000;

  private final AlertStores stores;

  Leftovers(AlertStores stores) {
    this.stores = stores;
  }

  void clear() {
    Set<String> known = new HashSet<>();
    Set<String> matched = stores.matches().countByGroup("").keySet();
    Set<String> told = new HashSet<>(stores.notifications().countByGroup("").keySet());
    told.removeIf(g -> g.startsWith(Notification.WAITING) || g.equals(Notification.COLLECTED));
    Set<String> read = ids(stores.states());
    read.remove(AlertState.REVISION);
    Set<String> broken = ids(stores.faults());
    Set<String> counted = ids(stores.volumes());
    // Read last: whoever belongs to an alert made meanwhile is not among the ids above.
    stores.alerts().all().forEach(alert -> known.add(alert.id()));
    clearGroups(stores.matches(), matched, known);
    clearGroups(stores.notifications(), told, known);
    stores.states().deleteAll(without(read, known));
    stores.faults().deleteAll(without(broken, known));
    stores.volumes().deleteAll(without(counted, known));
  }

  private static Set<String> ids(DocumentStore<?> store) {
    Set<String> ids = new HashSet<>();
    store.all().forEach(document -> ids.add(document.id()));
    return ids;
  }

  private static List<String> without(Set<String> ids, Set<String> known) {
    return ids.stream().filter(id -> !known.contains(id)).toList();
  }

  private static <T> void clearGroups(
      DocumentStore<T> store, Set<String> groups, Set<String> known) {
    int left = MOST;
    for (String group : without(groups, known)) {
      List<String> ids;
      do {
        ids = store.list(group, BATCH, null).items().stream().map(Stored::id).toList();
        store.deleteAll(ids);
        left -= ids.size();
      } while (ids.size() == BATCH && left > 0);
      if (left <= 0) {
        return;
      }
    }
  }
}
