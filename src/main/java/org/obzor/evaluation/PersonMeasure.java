package org.obzor.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;

/** Persons: whole names at exactly the right place, and single words of names. */
final class PersonMeasure implements Measure {
  /** A word of a name: hyphens and apostrophes belong to it, the English possessive does not. */
  private static final Pattern WORD =
      Pattern.compile("\\p{L}[\\p{L}\\p{N}\\p{M}]*(?:[-‐‑'’](?!s\\b)\\p{L}[\\p{L}\\p{N}\\p{M}]*)*");

  final Score exact = new Score();
  final Score token = new Score();
  private final List<String> errors = new ArrayList<>();

  @Override
  public void add(GoldDocument document, List<Mention> found) {
    Set<Span> wanted = new HashSet<>();
    document.persons().forEach(p -> wanted.add(p.span()));
    Set<Span> spans = new HashSet<>();
    for (Mention m : found) {
      if (m.type() == EntityType.PERSON) {
        spans.add(new Span(m.start(), m.end()));
      }
    }
    exact.add(wanted, spans);
    token.add(words(document.text(), wanted), words(document.text(), spans));
    spans.stream()
        .filter(s -> !wanted.contains(s))
        .forEach(s -> errors.add("person, wrong\t" + document.excerpt(s)));
    wanted.stream()
        .filter(s -> !spans.contains(s))
        .forEach(s -> errors.add("person, missed\t" + document.excerpt(s)));
  }

  private static Set<Span> words(String text, Set<Span> spans) {
    Set<Span> words = new HashSet<>();
    for (Span span : spans) {
      Matcher matcher = WORD.matcher(text).region(span.start(), span.end());
      while (matcher.find()) {
        words.add(new Span(matcher.start(), matcher.end()));
      }
    }
    return words;
  }

  @Override
  public List<String> errors() {
    return errors;
  }
}
