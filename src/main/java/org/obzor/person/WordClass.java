package org.obzor.person;

/**
 * What the dictionary and the list of given names say about a form, condensed for the tagger.
 *
 * @param classes a set of the bits below
 * @param given gender and case bits as a given name: six for men, six for women
 * @param surname likewise as a surname
 * @param lemma the first lemma that is no name, else the form
 */
record WordClass(int classes, int given, int surname, String lemma) {
  static final int GIVEN = 1;
  static final int PATRONYMIC = 2;
  static final int SURNAME = 4;
  static final int ANIMATE = 8;
  static final int INANIMATE = 16;
  static final int ADJECTIVE = 32;
  static final int VERB = 64;
  static final int OTHER = 128;
  static final int UNKNOWN = 256;
  static final int LISTED = 512;
  static final int CHINESE = 1024;
  static final int CHINESE_FAMILY = 2048;

  /** Shift of the bits of {@link EnglishNames}. */
  static final int ENGLISH = 12;

  boolean is(int mask) {
    return (classes & mask) != 0;
  }
}
