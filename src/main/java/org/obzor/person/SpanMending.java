package org.obzor.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Mends spans that the tagger cut short: «Шахдан» «бин» «Самад» is one name, and so is «С.Джобс»;
 * and finds names repeated in a script without capitals: «Ма Лин (马凌)».
 */
final class SpanMending {
  /** Particles that also are ordinary words: «Иванов да Марья». */
  private static final Set<String> WORDS = Set.of("да", "la", "le", "da");

  private static final int MOST_PARTICLES = 3;

  /** Words of a name repeated in brackets. */
  private static final int MOST_REPEATED = 4;

  private SpanMending() {}

  /**
   * The mended spans.
   *
   * @param article all tokens
   * @param found spans of it in order, without overlap
   */
  static List<NameSpan> mend(List<NameToken> article, List<NameSpan> found) {
    List<NameSpan> mended = new ArrayList<>();
    int at = 0;
    int previousEnd = 0;
    int previousStart = 0;
    for (NameSpan span : found) {
      int start = at;
      while (!article.get(start).equals(span.tokens().getFirst())) {
        start++;
      }
      at = start;
      if (start < previousEnd) {
        continue; // Found already as a repetition.
      }
      int end = endAtNumeral(span, start);
      start = withInitials(article, start, previousEnd);
      if (!mended.isEmpty() && areParticles(article, previousEnd, start)) {
        start = previousStart;
        mended.removeLast();
      }
      mended.add(new NameSpan(article.subList(start, end)));
      int repeated = endOfRepetition(article, end);
      if (repeated > end) {
        mended.add(new NameSpan(article.subList(end + 1, repeated)));
        start = end + 1;
        end = repeated;
      }
      previousStart = start;
      previousEnd = end;
    }
    return mended;
  }

  /** A name ends with its numeral: in «Бенедикте XVI Госсекретариат» after the second word. */
  private static int endAtNumeral(NameSpan span, int start) {
    for (int i = 1; i < span.tokens().size(); i++) {
      if (span.tokens().get(i).text().matches("[IVX]{2,}")) {
        return start + i + 1;
      }
    }
    return start + span.tokens().size();
  }

  /** The start of the initials written together with the name. */
  private static int withInitials(List<NameToken> article, int start, int from) {
    int at = start;
    while (at - 2 >= from
        && article.get(at - 1).text().equals(".")
        && article.get(at - 2).isInitialLetter()
        && article.get(at - 1).end() == article.get(at).start()
        && article.get(at - 2).end() == article.get(at - 1).start()) {
      at -= 2;
    }
    return at;
  }

  /** The end of the words in brackets that are in a script without case; {@code at} if none. */
  private static int endOfRepetition(List<NameToken> article, int at) {
    if (at >= article.size() || article.get(at).newLine() || !article.get(at).text().equals("(")) {
      return at;
    }
    int end = at + 1;
    while (end < article.size()
        && end <= at + MOST_REPEATED
        && Character.getType(article.get(end).text().codePointAt(0)) == Character.OTHER_LETTER
        && article.get(end).mayBeName()) {
      end++;
    }
    boolean closed = end < article.size() && article.get(end).text().equals(")");
    return closed && end > at + 1 ? end : at;
  }

  private static boolean areParticles(List<NameToken> article, int from, int to) {
    if (to <= from || to - from > MOST_PARTICLES || article.get(to).newLine()) {
      return false;
    }
    for (NameToken token : article.subList(from, to)) {
      if (!NameSpan.isParticle(token) || WORDS.contains(token.folded()) || token.newLine()) {
        return false;
      }
    }
    return true;
  }
}
