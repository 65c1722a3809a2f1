package org.obzor.poll;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a page is about what a headline says, and not a request to log in or to agree. */
final class SameSubject {
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Words are compared by their beginnings, for their endings vary. */
  private static final int BEGINNING = 4;

  private static final double LEAST = 0.3;

  private SameSubject() {}

  /** Also if the headline has no words that could tell. */
  static boolean of(String headline, String text) {
    List<String> wanted = words(headline);
    Set<String> found = new HashSet<>(words(text));
    return wanted.isEmpty()
        || wanted.stream().filter(found::contains).count() >= LEAST * wanted.size();
  }

  private static List<String> words(String text) {
    return GAP.splitAsStream(text.toLowerCase(Locale.ROOT).replace('ё', 'е'))
        .filter(w -> w.length() >= BEGINNING)
        .map(w -> w.substring(0, BEGINNING))
        .distinct()
        .toList();
  }
}
