package org.obzor.enrich;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.obzor.article.CountryKind;

/**
 * Words that name a country, with all their forms.
 *
 * @param code the country; empty for a phrase that names none
 */
record CountryPattern(String code, CountryKind kind, CountryTerm term, List<Word> words) {

  /** How a word is written. */
  enum Shape {
    ANY,
    CAPITAL,
    ALL_CAPITALS
  }

  /**
   * One word of a pattern.
   *
   * @param forms what it looks like, lower case
   * @param stem takes Kazakh suffixes; null for a word that takes none
   * @param compound only the first part of a hyphenated adjective
   */
  record Word(Set<String> forms, @Nullable String stem, Shape shape, boolean compound) {

    boolean matches(String form) {
      return forms.contains(form)
          || (stem != null
              && form.startsWith(stem)
              && KazakhForms.isSuffix(form.substring(stem.length())));
    }
  }

  boolean isCountry() {
    return !code.isEmpty();
  }

  /** Whether it is the first part of a compound: «российско» of «российско-китайский». */
  boolean isCompoundPart() {
    return words.getLast().compound();
  }
}
