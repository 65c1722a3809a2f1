package org.obzor.person;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.obzor.article.Section;
import org.obzor.person.AnnotatedText.Entity;

/** Counts of persons found in the texts of a file that were kept out of the training. */
final class HeldOutScore {
  private final int[] exact = new int[3];
  private final int[] token = new int[3];

  /** A stretch of text, UTF-16 offsets. */
  record Span(int start, int end) {}

  void add(AnnotatedText text, List<Span> found) {
    List<Span> gold = text.persons().stream().map(HeldOutScore::span).toList();
    count(new HashSet<>(gold), new HashSet<>(found), exact);
    count(words(text.text(), gold), words(text.text(), found), token);
  }

  private static Span span(Entity entity) {
    return new Span(entity.start(), entity.end());
  }

  private static Set<Span> words(String text, List<Span> spans) {
    Set<Span> words = new HashSet<>();
    for (Span span : spans) {
      for (NameToken t : NameToken.tokenize(text.substring(span.start, span.end), Section.TEXT)) {
        if (t.isWord()) {
          words.add(new Span(span.start + t.start(), span.start + t.end()));
        }
      }
    }
    return words;
  }

  private static void count(Set<Span> gold, Set<Span> found, int[] counts) {
    counts[0] += (int) found.stream().filter(gold::contains).count();
    counts[1] += found.size();
    counts[2] += gold.size();
  }

  @Override
  public String toString() {
    return "%d persons, exact %s, token %s".formatted(exact[2], scores(exact), scores(token));
  }

  private static String scores(int[] counts) {
    double precision = 100.0 * counts[0] / Math.max(1, counts[1]);
    double recall = 100.0 * counts[0] / Math.max(1, counts[2]);
    return String.format(
        Locale.ROOT,
        "P %.1f R %.1f F1 %.2f",
        precision,
        recall,
        200.0 * counts[0] / Math.max(1, counts[1] + counts[2]));
  }
}
