package org.obzor.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.DocumentStore;

/** A store for tests without Elasticsearch. */
public final class MemoryStore<T> implements DocumentStore<T> {
  private final Map<String, Stored<T>> documents = new LinkedHashMap<>();
  private int version;
  int reads;

  @Override
  public synchronized boolean create(String id, String group, Instant at, T value) {
    if (documents.containsKey(id)) {
      return false;
    }
    put(id, group, at, value);
    return true;
  }

  @Override
  public synchronized List<String> createAll(List<Stored<T>> all) {
    List<String> created = new ArrayList<>();
    for (Stored<T> d : all) {
      if (create(d.id(), d.group(), d.at(), d.value())) {
        created.add(d.id());
      }
    }
    return created;
  }

  @Override
  public synchronized void put(String id, String group, Instant at, T value) {
    documents.put(id, new Stored<>(id, group, at, value, "v" + ++version));
  }

  @Override
  public synchronized boolean replace(Stored<T> document) {
    Stored<T> old = documents.get(document.id());
    if (old == null || !old.version().equals(document.version())) {
      return false;
    }
    put(document.id(), document.group(), document.at(), document.value());
    return true;
  }

  @Override
  public synchronized boolean delete(String id) {
    return documents.remove(id) != null;
  }

  @Override
  public synchronized Optional<Stored<T>> find(String id) {
    reads++;
    return Optional.ofNullable(documents.get(id));
  }

  @Override
  public synchronized List<Stored<T>> all() {
    reads++;
    return List.copyOf(documents.values());
  }

  @Override
  public synchronized Page<T> list(@Nullable String group, int size, @Nullable String cursor) {
    List<Stored<T>> found =
        documents.values().stream()
            .filter(d -> group == null || d.group().equals(group))
            .sorted(Comparator.comparing((Stored<T> d) -> d.at()).reversed())
            .toList();
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    int to = Math.min(found.size(), from + size);
    return new Page<>(
        found.size(), found.subList(from, to), to < found.size() ? Integer.toString(to) : null);
  }

  @Override
  public synchronized List<Stored<T>> due(String group, Instant until, int size) {
    return documents.values().stream()
        .filter(d -> d.group().equals(group) && d.at().toEpochMilli() <= until.toEpochMilli())
        .sorted(Comparator.comparing((Stored<T> d) -> d.at()).thenComparing(Stored::id))
        .limit(size)
        .toList();
  }

  @Override
  public synchronized Map<String, Long> countByGroup() {
    return documents.values().stream()
        .collect(Collectors.groupingBy(Stored::group, Collectors.counting()));
  }
}
