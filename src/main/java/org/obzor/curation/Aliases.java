package org.obzor.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.text.TextAnalyzer;
import org.obzor.text.Token;

/** Wordings that mean persons. Immutable. */
final class Aliases {
  /** The label of a mention that is to be given one. */
  static final String UNNAMED = "";

  private final Map<String, List<Alias>> byFirstKey = new HashMap<>();
  private final List<Alias> all = new ArrayList<>();
  private final List<Decision> decisions;
  private final TextAnalyzer analyzer;

  private record Alias(Wording wording, String person) {}

  Aliases(List<Decision> decisions, TextAnalyzer analyzer) {
    this.analyzer = analyzer;
    this.decisions = decisions.stream().filter(d -> d instanceof Decision.Alias).toList();
    for (Decision decision : this.decisions) {
      if (decision instanceof Decision.Alias(String written, String person)) {
        add(new Alias(Wording.of(written, analyzer), person));
      }
    }
    // The longest first, of equally long ones the oldest.
    byFirstKey.values().forEach(list -> list.sort(Comparator.comparingInt(a -> -a.wording.size())));
  }

  private void add(Alias alias) {
    if (!alias.wording.isEmpty()) {
      all.add(alias);
      for (String key : alias.wording.keys().getFirst()) {
        byFirstKey.computeIfAbsent(key, k -> new ArrayList<>()).add(alias);
      }
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether these are the same. */
  boolean sameAs(Aliases others) {
    return decisions.equals(others.decisions);
  }

  /** Whom these words mean by themselves. */
  Optional<String> personOf(String name) {
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<Token> tokens = analyzer.tokens(name);
    return all.stream().filter(a -> a.wording.is(tokens)).map(Alias::person).findFirst();
  }

  /**
   * The persons of one section with those that aliases mean. An alias takes the place of a person's
   * name that is the same words, or some of them; inside a longer name it means nobody.
   *
   * @param found persons of this section in order
   */
  List<Mention> applied(List<Token> tokens, Section section, List<Mention> found) {
    NavigableMap<Integer, Mention> persons = new TreeMap<>();
    found.forEach(m -> persons.put(m.start(), m));
    int at = 0;
    while (at < tokens.size()) {
      Alias alias = at(tokens, at);
      int size = alias == null ? 1 : alias.wording.size();
      if (alias != null) {
        int start = tokens.get(at).start();
        int end = tokens.get(at + size - 1).end();
        if (isInsideLonger(persons, start, end)) {
          size = 1;
        } else {
          persons.subMap(start, end).clear();
          String person = alias.person;
          persons.put(
              start, new Mention(EntityType.PERSON, person, UNNAMED, section, start, end, null));
        }
      }
      at += size;
    }
    return List.copyOf(persons.values());
  }

  private @Nullable Alias at(List<Token> tokens, int at) {
    for (Alias alias : byFirstKey.getOrDefault(tokens.get(at).key(), List.of())) {
      if (alias.wording.isAt(tokens, at)) {
        return alias;
      }
    }
    return null;
  }

  private static boolean isInsideLonger(
      NavigableMap<Integer, Mention> persons, int start, int end) {
    Map.Entry<Integer, Mention> before = persons.lowerEntry(start);
    Map.Entry<Integer, Mention> last = persons.lowerEntry(end);
    return (before != null && before.getValue().end() > start)
        || (last != null && last.getKey() >= start && last.getValue().end() > end);
  }
}
