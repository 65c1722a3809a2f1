package org.obzor.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Mends spans that the tagger cut short: «Шахдан» «бин» «Самад» is one name, and so is «С.Джобс».
 */
final class SpanMending {
  /** Particles that also are ordinary words: «Иванов да Марья». */
  private static final Set<String> WORDS = Set.of("да", "la", "le", "da");

  private static final int MOST_PARTICLES = 3;

  private SpanMending() {}

  /**
   * The mended spans.
   *
   * @param article all tokens
   * @param found spans of it in order, without overlap
   */
  static List<NameSpan> mend(List<NameToken> article, List<NameSpan> found) {
    List<NameSpan> mended = new ArrayList<>();
    int previousEnd = 0;
    int previousStart = 0;
    for (NameSpan span : found) {
      int start = previousEnd;
      while (!article.get(start).equals(span.tokens().getFirst())) {
        start++;
      }
      int end = start + span.tokens().size();
      start = withInitials(article, start, previousEnd);
      if (!mended.isEmpty() && areParticles(article, previousEnd, start)) {
        start = previousStart;
        mended.removeLast();
      }
      mended.add(new NameSpan(article.subList(start, end)));
      previousStart = start;
      previousEnd = end;
    }
    return mended;
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
