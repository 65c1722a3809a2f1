package org.obzor.query;

import java.util.LinkedHashSet;
import java.util.Set;

/** Slips of the hand and of the ear in Russian words. */
final class Misspelling {
  private static final String LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

  /** What sounds alike and is not one letter for another. */
  private static final String[][] ALIKE = {
    {"тс", "ц"},
    {"дс", "ц"},
    {"сч", "щ"},
    {"зч", "щ"},
    {"тц", "ц"},
    {"йе", "е"},
    {"ьо", "ье"},
    {"цы", "ци"},
    {"ца", "тся"},
    {"ого", "ово"},
    {"сн", "стн"},
    {"зн", "здн"},
    {"жы", "жи"},
    {"шы", "ши"},
    {"чы", "чи"},
    {"щы", "щи"},
    {"чя", "ча"},
    {"щя", "ща"},
  };

  private Misspelling() {}

  /**
   * All strings one slip away, those that sound alike first: a letter left out, doubled, added,
   * another or swapped with the next; none for what is not in Russian letters.
   */
  static Set<String> slips(String form) {
    Set<String> slips = new LinkedHashSet<>();
    if (form.isEmpty() || !form.chars().allMatch(c -> LETTERS.indexOf(c) >= 0)) {
      return slips;
    }
    for (int i = 0; i < form.length(); i++) {
      String before = form.substring(0, i);
      String rest = form.substring(i);
      for (String[] pair : ALIKE) {
        replace(before, rest, pair[0], pair[1], slips);
        replace(before, rest, pair[1], pair[0], slips);
      }
    }
    for (int i = 0; i <= form.length(); i++) {
      String before = form.substring(0, i);
      String rest = form.substring(i);
      for (int l = 0; l < LETTERS.length(); l++) {
        slips.add(before + LETTERS.charAt(l) + rest);
        if (!rest.isEmpty()) {
          slips.add(before + LETTERS.charAt(l) + rest.substring(1));
        }
      }
      if (!rest.isEmpty()) {
        slips.add(before + rest.substring(1));
      }
      if (rest.length() > 1) {
        slips.add(before + rest.charAt(1) + rest.charAt(0) + rest.substring(2));
      }
    }
    slips.remove(form);
    return slips;
  }

  private static void replace(
      String before, String rest, String from, String to, Set<String> slips) {
    if (rest.startsWith(from)) {
      slips.add(before + to + rest.substring(from.length()));
    }
  }

  /** How many letters have to be left out, added or changed; a swap counts as one. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swap =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swap) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
