package org.obzor.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.obzor.article.Section;

/** The tokens of one mention of a person, before it is known who that is. */
record NameSpan(List<NameToken> tokens) {
  private static final Set<String> PARTICLES =
      Set.of(
          "фон", "цу", "дер", "ден", "де", "да", "ди", "ду", "дю", "дель", "делла", "дос", "душ",
          "ла", "ле", "ля", "лос", "ван", "тер", "тен", "бин", "бен", "бинт", "ибн", "аль", "эль",
          "ас", "аш", "ад", "ат", "ар", "ан", "оглы", "кызы", "von", "van", "der", "den", "de",
          "da", "di", "du", "del", "della", "dos", "la", "le", "bin", "ben", "ibn", "al", "el");

  /** What a part of a name is by its shape. */
  enum Kind {
    WORD,
    INITIAL,
    PARTICLE,
    /** «II», «младший», Jr. */
    SUFFIX
  }

  /** One part of a name. */
  record Part(String text, String folded, Kind kind) {}

  Section section() {
    return tokens.getFirst().section();
  }

  int start() {
    return tokens.getFirst().start();
  }

  int end() {
    return tokens.getLast().end();
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      NameToken token = tokens.get(i);
      if (token.isWord()) {
        parts.add(new Part(token.text(), token.folded(), kind(i, !parts.isEmpty())));
      }
    }
    return parts;
  }

  private Kind kind(int i, boolean named) {
    NameToken token = tokens.get(i);
    boolean dot = i + 1 < tokens.size() && tokens.get(i + 1).text().equals(".");
    boolean cutOff = i > 1 && i == tokens.size() - 1 && tokens.get(i - 1).text().equals(".");
    if (token.isInitialLetter() && (dot || cutOff)) {
      return Kind.INITIAL;
    }
    if (named && (token.text().matches("[IVX]+") || isGeneration(token.folded()))) {
      return Kind.SUFFIX;
    }
    return isParticle(token) ? Kind.PARTICLE : Kind.WORD;
  }

  /** A lower-case word that may stand inside a name. */
  static boolean isParticle(NameToken token) {
    return !token.isCapitalised() && PARTICLES.contains(token.folded());
  }

  static boolean isGeneration(String folded) {
    return folded.startsWith("младш")
        || folded.startsWith("старш")
        || folded.equals("jr")
        || folded.equals("sr");
  }
}
