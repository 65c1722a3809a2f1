package org.obzor.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.obzor.query.Alternatives.Lookup;
import org.obzor.query.TextQuery.Scope;
import org.obzor.text.TextAnalyzer;
import org.obzor.text.Token;

/** How words that no article has may have been meant. */
final class Respelling {
  private static final int MOST_GUESSES = 3;
  private static final int MOST_SLIPS = 12;

  /** A word is taken for a slip where another one is so many times more frequent. */
  private static final int MANY_MORE = 10;

  private final TextAnalyzer analyzer;
  private final Lookup lookup;
  private final ArticleQuery all;

  /**
   * @param all the query for every article
   */
  Respelling(TextAnalyzer analyzer, Lookup lookup, ArticleQuery all) {
    this.analyzer = analyzer;
    this.lookup = lookup;
    this.all = all;
  }

  /** Those of the forms that no article has, in any form. */
  List<String> missing(Collection<String> forms) {
    Map<String, Long> counts = counts(forms);
    return forms.stream().filter(form -> counts.getOrDefault(form, 0L) == 0).toList();
  }

  /**
   * For each form others that many more articles have, the likeliest first; maybe none.
   *
   * @param forms missing ones, or ones that may be misspelt in some article as well
   */
  Map<String, List<String>> guesses(List<String> forms) {
    Map<String, List<String>> converted = new LinkedHashMap<>();
    forms.forEach(form -> converted.put(form, converted(form)));
    Set<String> asked = new LinkedHashSet<>(forms);
    converted.values().forEach(guesses -> guesses.stream().limit(2).forEach(asked::add));
    Map<String, List<String>> near = near(asked);
    Set<String> counted = new LinkedHashSet<>(forms);
    converted.values().forEach(counted::addAll);
    near.values().forEach(counted::addAll);
    Map<String, Long> counts = counts(counted);
    Map<String, List<String>> all = new LinkedHashMap<>();
    converted.forEach((form, guesses) -> {
      long least = MANY_MORE * counts.getOrDefault(form, 0L) + 1;
      Stream<String> nearest =
          Stream.concat(Stream.of(form), guesses.stream().limit(2))
              .flatMap(asWritten ->
                  near.getOrDefault(asWritten, List.of()).stream()
                      .sorted(
                          Comparator.comparingInt((String g) -> Misspelling.distance(asWritten, g))
                              .thenComparingLong(g -> -counts.getOrDefault(g, 0L))));
      all.put(
          form,
          different(
              Stream.concat(guesses.stream(), nearest)
                  .filter(g -> !g.equals(form) && counts.getOrDefault(g, 0L) >= least)
                  .toList(),
              MOST_GUESSES));
    });
    return all;
  }

  /** Words of the index and of the dictionary that are spelled nearly like these. */
  private Map<String, List<String>> near(Set<String> forms) {
    Map<String, List<String>> similar = lookup.similar(forms);
    Map<String, List<String>> near = new LinkedHashMap<>();
    for (String form : forms) {
      Stream<String> known =
          different(Misspelling.slips(form).stream().filter(analyzer::isKnown).toList(), MOST_SLIPS)
              .stream();
      near.put(
          form,
          Stream.concat(similar.getOrDefault(form, List.of()).stream(), known).distinct().toList());
    }
    return near;
  }

  /** The first guesses, without those that ask for the same word in another form. */
  private List<String> different(List<String> guesses, int most) {
    Set<String> keys = new LinkedHashSet<>();
    List<String> different = new ArrayList<>();
    for (String guess : guesses) {
      Set<String> own = analyzer.queryKeys(guess);
      if (different.size() < most && isWord(guess) && keys.stream().noneMatch(own::contains)) {
        different.add(guess);
        keys.addAll(own);
      }
    }
    return different;
  }

  /** In the other keyboard layout, and in Russian letters. */
  private List<String> converted(String form) {
    List<String> guesses = new ArrayList<>(tokens(Keyboard.otherLayout(form)));
    Keyboard.inRussian(form).forEach(spelling -> guesses.addAll(tokens(spelling)));
    return guesses;
  }

  /** The text's form, if it is one word. */
  private List<String> tokens(String text) {
    List<Token> tokens = analyzer.tokens(text);
    return tokens.size() == 1 ? List.of(tokens.getFirst().form()) : List.of();
  }

  private boolean isWord(String form) {
    return tokens(form).equals(List.of(form));
  }

  /** The text with the missing words in the other layout, with all keys that have letters there. */
  List<String> inOtherLayout(String q, Collection<String> missing) {
    StringBuilder verbatim = new StringBuilder();
    StringBuilder trimmed = new StringBuilder();
    int at = 0;
    while (at < q.length()) {
      int end = at;
      while (end < q.length() && Keyboard.hasKey(q.charAt(end))) {
        end++;
      }
      String run = q.substring(at, end);
      boolean wrong =
          analyzer.tokens(run).stream().anyMatch(token -> missing.contains(token.form()));
      verbatim.append(wrong ? orSame(run) : run);
      int letters = run.length();
      while (letters > 0 && !Character.isLetter(run.charAt(letters - 1))) {
        letters--;
      }
      trimmed.append(wrong ? orSame(run.substring(0, letters)) + run.substring(letters) : run);
      if (end < q.length()) {
        verbatim.append(q.charAt(end));
        trimmed.append(q.charAt(end));
        end++;
      }
      at = end;
    }
    return Stream.of(verbatim.toString(), trimmed.toString())
        .distinct()
        .filter(other -> !other.equals(q))
        .toList();
  }

  private static String orSame(String run) {
    String other = Keyboard.otherLayout(run);
    return other.isEmpty() ? run : other;
  }

  private Map<String, Long> counts(Collection<String> forms) {
    List<String> asked = List.copyOf(new LinkedHashSet<>(forms));
    List<Long> counts =
        asked.isEmpty()
            ? Collections.emptyList()
            : lookup.counts(
                asked.stream()
                    .map(f -> all.withText(new TextQuery.Word(Scope.TITLE_AND_TEXT, f)))
                    .toList());
    Map<String, Long> byForm = new LinkedHashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      byForm.put(asked.get(i), counts.get(i));
    }
    return byForm;
  }
}
