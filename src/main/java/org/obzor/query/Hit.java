package org.obzor.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.obzor.article.Section;
import org.obzor.text.Token;

/**
 * Words that matched, by position.
 *
 * @param first position of the first
 * @param last position of the last
 */
record Hit(int first, int last) implements Comparable<Hit> {
  private static final Comparator<Hit> ORDER =
      Comparator.comparingInt(Hit::first).thenComparingInt(Hit::last);

  @Override
  public int compareTo(Hit other) {
    return ORDER.compare(this, other);
  }

  /** As places in the article, overlapping ones joined. */
  static List<Span> merge(AnalyzedArticle article, Set<Hit> sorted) {
    List<Span> spans = new ArrayList<>();
    int end = -1; // position of the last word of the last span
    for (Hit hit : sorted) {
      Section section = article.inTitle(hit.first) ? Section.TITLE : Section.TEXT;
      Token last = Objects.requireNonNull(article.tokenAt(hit.last));
      if (hit.first <= end) {
        Span before = spans.removeLast();
        spans.add(new Span(section, before.start(), Math.max(before.end(), last.end())));
      } else {
        Token first = Objects.requireNonNull(article.tokenAt(hit.first));
        spans.add(new Span(section, first.start(), last.end()));
      }
      end = Math.max(end, hit.last);
    }
    return List.copyOf(spans);
  }
}
