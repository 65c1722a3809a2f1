package org.obzor.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How the words of one article are used all over it, by stem. */
final class DocumentWords {
  /** The uses of one stem. */
  static final class Use {
    int lower;
    int capital;
    int capitalInside;
    int afterGiven;
    int afterInitial;
    int beforeSurname;

    /** First-stage decisions: outside, begin, inside, last, unit. */
    final int[] tags = new int[Tags.COUNT];
  }

  private final Map<String, Use> uses = new HashMap<>();
  private final Map<String, String> stems = new HashMap<>();
  private final boolean kazakh;

  DocumentWords(boolean kazakh) {
    this.kazakh = kazakh;
  }

  /** Counts the words of one sequence. */
  void count(List<NameToken> tokens, Function<String, WordClass> classes) {
    for (int i = 0; i < tokens.size(); i++) {
      NameToken token = tokens.get(i);
      if (!token.isWord()) {
        continue;
      }
      Use use = use(token);
      if (!token.isCapitalised()) {
        use.lower++;
        continue;
      }
      use.capital++;
      boolean inside =
          i > 0 && (tokens.get(i - 1).isWord() || tokens.get(i - 1).text().equals(","));
      if (inside) {
        use.capitalInside++;
      }
      if (i > 0 && tokens.get(i - 1).isCapitalised()) {
        WordClass before = classes.apply(tokens.get(i - 1).folded());
        if (before.is(WordClass.GIVEN | WordClass.LISTED)) {
          use.afterGiven++;
        }
        if (classes.apply(token.folded()).is(WordClass.SURNAME)) {
          use(tokens.get(i - 1)).beforeSurname++;
        }
      }
      if (i > 1 && tokens.get(i - 1).text().equals(".") && tokens.get(i - 2).isInitialLetter()) {
        use.afterInitial++;
      }
    }
  }

  Use use(NameToken token) {
    return uses.computeIfAbsent(stem(token.folded()), s -> new Use());
  }

  /** A form without its case ending, roughly. */
  String stem(String form) {
    return stems.computeIfAbsent(form, this::cut);
  }

  private String cut(String form) {
    String base = Stems.withoutGeneration(form);
    return kazakh ? Stems.kazakh(base) : Stems.russian(base);
  }
}
