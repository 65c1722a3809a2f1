package org.obzor.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds the full names of known persons, as they stand in the nominative, to the spans found: where
 * nothing, or only «Biden» of «Hunter Biden» was found, the name known as a whole is right.
 */
final class KnownSpans {
  private static final int LONGEST = 5;

  private final KnownPersons known;

  KnownSpans(KnownPersons known) {
    this.known = known;
  }

  /**
   * The spans with those names; a span that is part of a name makes way for it.
   *
   * @param article all tokens
   * @param found spans of it in order, without overlap
   */
  List<NameSpan> complete(List<NameToken> article, List<NameSpan> found) {
    Map<NameToken, NameSpan> starts = new HashMap<>();
    found.forEach(span -> starts.put(span.tokens().getFirst(), span));
    List<NameSpan> spans = new ArrayList<>();
    int at = 0;
    while (at < article.size()) {
      NameSpan span = starts.get(article.get(at));
      int end = endOfName(article, at);
      if (end > at && covers(article, at, end, starts)) {
        span = new NameSpan(article.subList(at, end));
      }
      if (span != null) {
        spans.add(span);
      }
      at += span == null ? 1 : span.tokens().size();
    }
    return spans;
  }

  /** The end of the longest known name that starts at a token; the token itself if none does. */
  private int endOfName(List<NameToken> article, int start) {
    if (!article.get(start).isCapitalised() || !known.isNameWord(article.get(start).folded())) {
      return start;
    }
    StringBuilder name = new StringBuilder(article.get(start).text());
    int best = start;
    for (int i = start + 1; i < article.size() && i < start + LONGEST; i++) {
      NameToken token = article.get(i);
      if (token.newLine() || !known.isNameWord(token.folded())) {
        break;
      }
      name.append(' ').append(token.text());
      if (known.named(name.toString()) != null) {
        best = i + 1;
      }
    }
    return best;
  }

  /** Whether every span that starts inside ends inside. */
  private static boolean covers(
      List<NameToken> article, int from, int to, Map<NameToken, NameSpan> starts) {
    for (int i = from; i < to; i++) {
      NameSpan span = starts.get(article.get(i));
      if (span != null && i + span.tokens().size() > to) {
        return false;
      }
    }
    return true;
  }
}
