package org.obzor.enrich;

import org.jspecify.annotations.Nullable;

/**
 * A word or phrase of a country table with the mark behind it.
 *
 * @param alsoName also a person's or a place's name: does not count beside a capitalised word
 * @param alsoWord also an ordinary word: does not count at the beginning of a sentence
 * @param rival the code of the country that it means where an article names that one otherwise and
 *     this country not
 */
record CountryTerm(String text, boolean alsoName, boolean alsoWord, @Nullable String rival) {

  static CountryTerm plain(String text) {
    return new CountryTerm(text, false, false, null);
  }

  /** Reads {@code text~}, {@code text!}, {@code text?XX} and plain {@code text}. */
  static CountryTerm parse(String field) {
    int question = field.indexOf('?');
    if (question >= 0) {
      return new CountryTerm(
          field.substring(0, question), false, false, field.substring(question + 1));
    }
    boolean name = field.endsWith("~");
    boolean word = field.endsWith("!");
    String text = name || word ? field.substring(0, field.length() - 1) : field;
    return new CountryTerm(text, name, word, null);
  }
}
