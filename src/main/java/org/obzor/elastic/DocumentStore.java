package org.obzor.elastic;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Small documents of one kind (alerts, matches, imports, settings) in Elasticsearch, as JSON of a
 * record. Writes are durable and visible to every reader when they return. Safe for use by several
 * threads and several Obzors on one cluster.
 *
 * @param <T> a record that Jackson can write and read
 */
public interface DocumentStore<T> {

  /**
   * A stored document.
   *
   * @param groups what it belongs to, for listing (the alert of a match); may be empty
   * @param at what lists are ordered by
   * @param version changes with each write; for {@link #replace}
   */
  record Stored<T>(String id, List<String> groups, Instant at, T value, String version) {
    public Stored {
      groups = List.copyOf(groups);
    }

    /**
     * @param group the only one; none if it is empty
     */
    public Stored(String id, String group, Instant at, T value, String version) {
      this(id, group.isEmpty() ? List.of() : List.of(group), at, value, version);
    }
  }

  /** One page, newest first. */
  record Page<T>(long total, List<Stored<T>> items, @Nullable String next) {}

  /** Writes it if the id is new; returns whether it was. */
  boolean create(String id, String group, Instant at, T value);

  /** Writes many; those whose id exists are left as they are. Returns the ids that were new. */
  List<String> createAll(List<Stored<T>> documents);

  /** Writes it over whatever is there. */
  void put(String id, String group, Instant at, T value);

  /**
   * Writes it if the stored version is still {@code document.version()}; returns whether it was.
   * Groups and time may be others than before.
   */
  boolean replace(Stored<T> document);

  /** {@link #replace} of many; returns the ids of those that were written. */
  List<String> replaceAll(List<Stored<T>> documents);

  /** Returns whether it was there. */
  boolean delete(String id);

  /** Deletes those that are there. */
  default void deleteAll(List<String> ids) {
    ids.forEach(this::delete);
  }

  Optional<Stored<T>> find(String id);

  /** Those of the ids that are there, by id. */
  default Map<String, Stored<T>> findAll(Collection<String> ids) {
    Map<String, Stored<T>> found = new HashMap<>();
    ids.forEach(id -> find(id).ifPresent(stored -> found.put(id, stored)));
    return found;
  }

  List<Stored<T>> all();

  /**
   * @param group null for all groups
   * @param cursor from {@link Page#next()}, null for the first page
   * @throws IllegalArgumentException if the cursor is not one of ours
   */
  Page<T> list(@Nullable String group, int size, @Nullable String cursor);

  /**
   * The newest first.
   *
   * @param cursor from {@link Page#next()}, null for the first page
   * @throws IllegalArgumentException if the cursor is not one of ours
   */
  default Page<T> select(Selection selection, int size, @Nullable String cursor) {
    List<Stored<T>> found =
        all().stream()
            .filter(selection::matches)
            .sorted(
                Comparator.comparing((Stored<T> d) -> d.at()).thenComparing(Stored::id).reversed())
            .toList();
    int from = cursor == null ? 0 : Integer.parseInt(cursor);
    int to = Math.min(found.size(), from + size);
    return new Page<>(
        found.size(), found.subList(from, to), to < found.size() ? Integer.toString(to) : null);
  }

  /**
   * What has to be done by a time, for documents whose {@code at} is when they are due.
   *
   * @param until compared in whole milliseconds
   * @param size how many at most, up to 10,000
   * @return those of the group with {@code at <= until}, the oldest first, equal ones by id
   */
  List<Stored<T>> due(String group, Instant until, int size);

  /**
   * How many documents each group has.
   *
   * @param prefix of the groups asked for; empty for all
   */
  Map<String, Long> countByGroup(String prefix);
}
