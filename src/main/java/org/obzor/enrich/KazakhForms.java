package org.obzor.enrich;

import java.util.regex.Pattern;

/** Kazakh suffixes: a noun's stem stays as it is, what follows says number, owner and case. */
final class KazakhForms {
  /** The longest run of suffixes that is looked for. */
  static final int MAX_SUFFIX = 14;

  private static final Pattern DERIVED = Pattern.compile("[лдт][ыі][қк]");
  private static final Pattern SUFFIXES =
      Pattern.compile(
          "([лдт][ыі][қк])?([лдт][ае]р)?([сн]?[ыі]|[ыі]?м[ыі]з)?"
              + "([ндт][ыі]ң|[ғгқк][ае]|н[ае]|[ндт][ыі]|н|н?[дт][ае]|[ндт][ае]н|[мбп]ен)?"
              + "([ғгқк][ыі])?([лдт][ае]р)?([ндт][ыі]ң|[ғгқк][ае]|[ндт][ыі]|н[ае])?");

  private KazakhForms() {}

  /** Whether this may follow the stem of a noun; the empty string may. */
  static boolean isSuffix(String rest) {
    return rest.length() <= MAX_SUFFIX && SUFFIXES.matcher(rest).matches();
  }

  /** Whether it makes a member or a property of a name: «қазақстандық», «ресейлік». */
  static boolean isDerivation(String rest) {
    return DERIVED.matcher(rest).lookingAt();
  }
}
