package org.obzor.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who is counted as whom. Immutable. */
final class PersonMerges {
  private final Map<String, String> into = new HashMap<>();

  /**
   * @param decisions the oldest first; one that would lead in a circle, or say of a person who is
   *     counted as somebody that it is somebody else, has no effect
   */
  PersonMerges(List<Decision> decisions) {
    for (Decision decision : decisions) {
      if (decision instanceof Decision.SamePerson(String person, String other)
          && !follow(other).equals(person)) {
        into.putIfAbsent(person, other);
      }
    }
  }

  /** Whom a person is counted as in the end; the person itself if nothing was decided. */
  String follow(String person) {
    return chain(person).getLast();
  }

  /** The person, whom it is counted as, whom that one is counted as, and so on. */
  List<String> chain(String person) {
    List<String> chain = new ArrayList<>();
    for (String next = person; next != null; next = into.get(next)) {
      chain.add(next);
    }
    return chain;
  }

  Map<String, String> all() {
    return Map.copyOf(into);
  }
}
