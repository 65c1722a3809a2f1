package org.obzor.fulltext;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Compares texts by their words. */
final class Texts {
  private static final int RUN = 3;

  private Texts() {}

  /** Whether one is the other but for what stands before or after it, case and punctuation. */
  static boolean alike(String a, String b) {
    String x = letters(a);
    String y = letters(b);
    if (x.length() < 8 || y.length() < 8) {
      return !x.isEmpty() && x.equals(y);
    }
    return x.contains(y) || y.contains(x);
  }

  /** Whether two headlines are the same. */
  static boolean same(String a, String b) {
    String x = letters(a);
    return !x.isEmpty() && x.equals(letters(b));
  }

  private static String letters(String s) {
    StringBuilder b = new StringBuilder();
    s.codePoints().filter(Character::isLetterOrDigit).limit(400).forEach(b::appendCodePoint);
    return b.toString().toLowerCase(Locale.ROOT);
  }

  /** The runs of three words of a text; its words if it has fewer. */
  static Set<Integer> runs(String text) {
    Set<Integer> runs = new HashSet<>();
    int[] last = new int[RUN];
    int words = 0;
    int hash = 0;
    boolean inside = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        hash = (inside ? hash : 0) * 31 + Character.toLowerCase(c);
        inside = true;
      } else if (inside) {
        inside = false;
        last[words++ % RUN] = hash;
        if (words >= RUN) {
          int run = 0;
          for (int k = words - RUN; k < words; k++) {
            run = run * 1_000_003 + last[k % RUN];
          }
          runs.add(run);
        }
      }
    }
    if (words < RUN && words > 0) {
      runs.add(hash);
    }
    return runs;
  }
}
