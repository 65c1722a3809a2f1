package org.obzor.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Section;

/** The tokens of one mention of a person, before it is known who that is. */
record NameSpan(List<NameToken> tokens) {
  private static final Set<String> WOMENS_TITLES =
      Set.of(
          "миссис",
          "мисс",
          "мадам",
          "госпожа",
          "госпожи",
          "госпоже",
          "госпожу",
          "госпожой",
          "леди",
          "фрау",
          "сеньора",
          "сеньоры",
          "сеньору",
          "mrs",
          "ms",
          "miss",
          "madame",
          "lady");
  private static final Set<String> MENS_TITLES =
      Set.of(
          "мистер",
          "мистера",
          "мистеру",
          "мистером",
          "господин",
          "господина",
          "господину",
          "господином",
          "господине",
          "сэр",
          "сэра",
          "сэру",
          "сэром",
          "месье",
          "мсье",
          "герр",
          "сеньор",
          "сеньора",
          "mr",
          "sir",
          "monsieur");
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
    /** «миссис», «господин»: no name, but it tells the gender. */
    TITLE,
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

  /** Whether a title before the name says that a woman is meant; null without one. */
  static @Nullable Boolean isWoman(List<Part> parts) {
    if (parts.isEmpty() || parts.getFirst().kind() != Kind.TITLE) {
      return null;
    }
    return WOMENS_TITLES.contains(parts.getFirst().folded());
  }

  /** The parts with the title before them, if that is what the word before the name is. */
  static List<Part> withTitle(String before, List<Part> parts) {
    if (!isTitle(before) || isWoman(parts) != null) {
      return parts;
    }
    List<Part> titled = new ArrayList<>(List.of(new Part(before, before, Kind.TITLE)));
    titled.addAll(parts);
    return titled;
  }

  private static boolean isTitle(String folded) {
    return WOMENS_TITLES.contains(folded) || MENS_TITLES.contains(folded);
  }

  private Kind kind(int i, boolean named) {
    NameToken token = tokens.get(i);
    if (i == 0 && tokens.size() > 1 && isTitle(token.folded())) {
      return Kind.TITLE;
    }
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
