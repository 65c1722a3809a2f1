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
  /** Everything about alerts, empty. */
  public static AlertStores alerts() {
    return new AlertStores(
        new MemoryStore<>(),
        new MemoryStore<>(),
        new MemoryStore<>(),
        new MemoryStore<>(),
        new MemoryStore<>(),
        new MemoryStore<>());
  }

  private final Map<String, Stored<T>> documents = new LinkedHashMap<>();
  private int version;
  int reads;

  @Override
  public synchronized boolean create(String id, String group, Instant at, T value) {
    return !createAll(List.of(new Stored<>(id, group, at, value, ""))).isEmpty();
  }

  @Override
  public synchronized List<String> createAll(List<Stored<T>> all) {
    List<String> created = new ArrayList<>();
    for (Stored<T> d : all) {
      if (!documents.containsKey(d.id())) {
        write(d);
        created.add(d.id());
      }
    }
    return created;
  }

  @Override
  public synchronized void put(String id, String group, Instant at, T value) {
    write(new Stored<>(id, group, at, value, ""));
  }

  @Override
  public synchronized boolean replace(Stored<T> document) {
    Stored<T> old = documents.get(document.id());
    if (old == null || !old.version().equals(document.version())) {
      return false;
    }
    write(document);
    return true;
  }

  private void write(Stored<T> d) {
    documents.put(d.id(), new Stored<>(d.id(), d.groups(), d.at(), d.value(), "v" + ++version));
  }

  @Override
  public synchronized List<String> replaceAll(List<Stored<T>> all) {
    return all.stream().filter(this::replace).map(Stored::id).toList();
  }

  @Override
  public synchronized boolean delete(String id) {
    return documents.remove(id) != null;
  }

  @Override
  public synchronized void deleteAll(List<String> ids) {
    ids.forEach(documents::remove);
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
            .filter(d -> group == null || d.groups().contains(group))
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
        .filter(d -> d.groups().contains(group) && d.at().toEpochMilli() <= until.toEpochMilli())
        .sorted(Comparator.comparing((Stored<T> d) -> d.at()).thenComparing(Stored::id))
        .limit(size)
        .toList();
  }

  @Override
  public synchronized Map<String, Long> countByGroup(String prefix) {
    return documents.values().stream()
        .flatMap(d -> d.groups().stream())
        .filter(group -> group.startsWith(prefix))
        .collect(Collectors.groupingBy(g -> g, Collectors.counting()));
  }
}
