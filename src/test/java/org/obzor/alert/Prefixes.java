package org.obzor.alert;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.obzor.query.TextQuery;

/**
 * All prefixes that alerts ask for. An article says which of them its words begin with, so that a
 * prefix is one term to look up. Safe for use by several threads.
 */
final class Prefixes {
  private final Set<String> prefixes = ConcurrentHashMap.newKeySet();
  private final Set<Integer> lengths = new ConcurrentSkipListSet<>();

  /** Adds those in a query. */
  void addAll(TextQuery query) {
    switch (query) {
      case TextQuery.Prefix(var scope, String prefix) -> {
        prefixes.add(prefix);
        lengths.add(prefix.length());
      }
      case TextQuery.And(var parts) -> parts.forEach(this::addAll);
      case TextQuery.Or(var parts) -> parts.forEach(this::addAll);
      case TextQuery.Not(TextQuery part) -> addAll(part);
      case TextQuery.All all -> {}
      case TextQuery.Word word -> {}
      case TextQuery.Phrase phrase -> {}
      case TextQuery.Near near -> {}
      case TextQuery.Entity entity -> {}
      case TextQuery.Source source -> {}
      case TextQuery.Lang lang -> {}
    }
  }

  /** Those that any of the forms begins with. */
  Set<String> of(Collection<String> forms) {
    Set<String> found = new HashSet<>();
    for (int length : lengths) {
      for (String form : forms) {
        if (form.length() >= length) {
          String prefix = form.substring(0, length);
          if (prefixes.contains(prefix)) {
            found.add(prefix);
          }
        }
      }
    }
    return found;
  }
}
