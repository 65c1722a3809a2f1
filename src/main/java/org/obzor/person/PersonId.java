package org.obzor.person;

/** How persons are identified: by their canonical label. */
public final class PersonId {
  private final Palladius palladius = new Palladius();

  /** The id of a person of whom a name is known; empty if the text holds no letter or digit. */
  public String ofName(String name) {
    return of(palladius.toCyrillic(name).orElse(name));
  }

  /** The id made from a label: lower case, ё as е, every run of other signs one hyphen. */
  static String of(String label) {
    StringBuilder slug = new StringBuilder();
    NameToken.fold(label)
        .codePoints()
        .forEach(c -> {
          if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            slug.appendCodePoint(c);
          } else if (c != '\'' && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
            slug.append('-');
          }
        });
    int end = slug.length();
    return end > 0 && slug.charAt(end - 1) == '-' ? slug.substring(0, end - 1) : slug.toString();
  }
}
