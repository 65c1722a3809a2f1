package org.obzor.poll;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Stored;

/** Subscriptions as documents that are due at a time. */
final class FeedStore {
  private static final String ACTIVE = "active";
  private static final String PAUSED = "paused";

  private final DocumentStore<Subscription> documents;

  FeedStore(DocumentStore<Subscription> documents) {
    this.documents = documents;
  }

  boolean create(Subscription feed) {
    return documents.create(feed.id(), group(feed), feed.health().nextPoll(), feed);
  }

  List<String> createAll(List<Subscription> feeds) {
    return documents.createAll(feeds.stream().map(f -> stored(f, "")).toList());
  }

  boolean delete(String id) {
    return documents.delete(id);
  }

  Optional<Subscription> find(String id) {
    return documents.find(id).map(Stored::value);
  }

  List<Subscription> all() {
    return documents.all().stream().map(Stored::value).toList();
  }

  /** Changes what is stored; empty if it is gone. */
  Optional<Subscription> change(String id, UnaryOperator<Subscription> change) {
    while (true) {
      Optional<Stored<Subscription>> found = documents.find(id);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Subscription changed = change.apply(found.get().value());
      if (documents.replace(stored(changed, found.get().version()))) {
        return Optional.of(changed);
      }
    }
  }

  /** Claims what is due: nobody else does until a time. */
  List<Subscription> claim(Instant now, Instant until, int most) {
    List<Stored<Subscription>> due = documents.due(ACTIVE, now, most);
    if (due.isEmpty()) {
      return List.of();
    }
    List<Stored<Subscription>> claims =
        due.stream()
            .map(d ->
                stored(d.value().withHealth(d.value().health().withNextPoll(until)), d.version()))
            .toList();
    List<String> ours = documents.replaceAll(claims);
    return due.stream().filter(d -> ours.contains(d.id())).map(Stored::value).toList();
  }

  private static Stored<Subscription> stored(Subscription feed, String version) {
    return new Stored<>(feed.id(), group(feed), feed.health().nextPoll(), feed, version);
  }

  private static String group(Subscription feed) {
    return feed.paused() ? PAUSED : ACTIVE;
  }

  /**
   * Writes many, each as its change makes it of what is stored now; those that are gone are left
   * out, those that somebody changes meanwhile are tried one by one.
   */
  void changeAll(List<String> ids, List<UnaryOperator<Subscription>> changes) {
    List<Stored<Subscription>> all = new ArrayList<>();
    Map<String, UnaryOperator<Subscription>> left = new LinkedHashMap<>();
    Map<String, Stored<Subscription>> found = documents.findAll(ids);
    for (int i = 0; i < ids.size(); i++) {
      Stored<Subscription> now = found.get(ids.get(i));
      if (now != null) {
        left.put(ids.get(i), changes.get(i));
        all.add(stored(changes.get(i).apply(now.value()), now.version()));
      }
    }
    documents.replaceAll(all).forEach(left::remove);
    left.forEach(this::change);
  }
}
