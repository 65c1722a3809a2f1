package org.obzor.elastic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.DocumentStore.Stored;

/**
 * Which documents of a store a list holds; what is empty or null selects nothing away.
 *
 * @param groups a document belongs to all of these
 * @param prefixes of each of which one of its groups begins with
 * @param from not before this
 * @param until before this
 */
public record Selection(
    List<String> groups, List<String> prefixes, @Nullable Instant from, @Nullable Instant until) {

  /** Every document. */
  public static final Selection ALL = new Selection(List.of(), List.of(), null, null);

  public Selection {
    groups = List.copyOf(groups);
    prefixes = List.copyOf(prefixes);
  }

  /**
   * @param group null for all
   */
  static Selection of(@Nullable String group) {
    return group == null ? ALL : new Selection(List.of(group), List.of(), null, null);
  }

  boolean matches(Stored<?> d) {
    return d.groups().containsAll(groups)
        && prefixes.stream().allMatch(p -> d.groups().stream().anyMatch(g -> g.startsWith(p)))
        && (from == null || !d.at().isBefore(from))
        && (until == null || d.at().isBefore(until));
  }
}
