package org.obzor.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The name forms of one article: a nominative that explains several of them, or is itself one of
 * them, is the more likely. Also keeps the readings, so that each form is looked up once.
 */
final class NameMemory {
  private static final double PLAUSIBLE = -0.5;
  private static final double FAMOUS = 1;

  private final Function<String, List<NameReading>> source;
  private final Map<String, List<NameReading>> readings = new HashMap<>();
  private final Map<String, Set<String>> forms = new HashMap<>();
  private final Map<String, Integer> votes = new HashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> famous = new HashSet<>();

  NameMemory(Function<String, List<NameReading>> source) {
    this.source = source;
  }

  /** Readings of a folded form. */
  List<NameReading> readings(String form) {
    return readings.computeIfAbsent(form, source);
  }

  /** Notes that the form occurs as part of a name. */
  void see(String form) {
    if (seen.add(form)) {
      for (NameReading reading : readings(form)) {
        if (reading.score() >= PLAUSIBLE) {
          forms.computeIfAbsent(reading.nominative(), n -> new HashSet<>()).add(form);
        }
      }
    }
  }

  /** Notes that a mention was read so; later readings prefer what others chose. */
  void vote(String nominative) {
    votes.merge(nominative, 1, Integer::sum);
  }

  /** Notes that a well-known person is called so. */
  void prefer(String nominative) {
    famous.add(nominative);
  }

  /**
   * How much the article, and what is known beyond it, speaks for reading {@code form} as {@code
   * nominative}.
   */
  double support(String form, String nominative) {
    int explained = forms.getOrDefault(nominative, Set.of()).size();
    double support = 0.6 * Math.min(3, Math.max(0, explained - 1));
    support += 0.4 * Math.log(1 + votes.getOrDefault(nominative, 0));
    support += famous.contains(nominative) ? FAMOUS : 0;
    return support + (!form.equals(nominative) && seen.contains(nominative) ? 0.8 : 0);
  }
}
