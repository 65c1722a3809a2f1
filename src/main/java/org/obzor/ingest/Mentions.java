package org.obzor.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.obzor.article.Mention;

/** Compares what was recognised. */
final class Mentions {
  private Mentions() {}

  /**
   * Whether two lists are stored as the same: the order does not matter, and of an entity's labels
   * the first is kept.
   */
  static boolean same(List<Mention> a, List<Mention> b) {
    return a.size() == b.size() && kept(a).equals(kept(b));
  }

  private static Set<Mention> kept(List<Mention> mentions) {
    Map<String, String> labels = new HashMap<>();
    Set<Mention> kept = new HashSet<>();
    for (Mention m : mentions) {
      labels.putIfAbsent(m.type() + m.id(), m.label());
      String label = labels.getOrDefault(m.type() + m.id(), "");
      kept.add(new Mention(m.type(), m.id(), label, m.section(), m.start(), m.end(), m.kind()));
    }
    return kept;
  }
}
