package org.obzor.query;

import java.util.List;

/**
 * Why a query matches one article or does not: the query's parts as a tree, each with its answer.
 *
 * @param printed the part as query text; the bounds of a period as parameters: {@code
 *     from=2024-03-30}
 * @param matched whether this part holds; of the root, whether the article matches
 * @param evidence the words or mentions that make this part hold, in order, none overlapping; empty
 *     where it does not hold, holds without words (a topic, a source, a date) or has parts, which
 *     have their own
 * @param parts what {@link Kind#ALL}, {@link Kind#ANY} (two or more) and {@link Kind#NOT} (one) are
 *     made of, all of them, also where the first has decided
 */
public record Explanation(
    Kind kind, String printed, boolean matched, List<Span> evidence, List<Explanation> parts) {

  /** What a part asks for. */
  public enum Kind {
    /** Nothing at all: the empty query. */
    EVERYTHING,
    ALL,
    ANY,
    NOT,
    WORD,
    PHRASE,
    NEAR,
    PREFIX,
    COUNTRY,
    PERSON,
    TOPIC,
    SOURCE,
    LANG,
    /** Published then or later. */
    FROM,
    /** Published before the end of this. */
    TO,
    /** Indexed by then. */
    AS_OF
  }

  public Explanation {
    evidence = List.copyOf(evidence);
    parts = List.copyOf(parts);
  }

  /** The tree as indented lines: {@code + китай}, {@code - source:ТАСС}. */
  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    append(lines, "");
    return lines.toString();
  }

  private void append(StringBuilder lines, String indent) {
    lines.append(indent).append(matched ? "+ " : "- ");
    switch (kind) {
      case EVERYTHING, ALL, ANY, NOT -> lines.append(kind);
      default -> lines.append(printed);
    }
    lines.append('\n');
    parts.forEach(part -> part.append(lines, indent + "  "));
  }
}
