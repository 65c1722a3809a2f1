package org.obzor.person;

/**
 * One way in which a written form may be a name.
 *
 * @param nominative the name's nominative, lower case, ё as е
 * @param feminine whether it is a woman's name; a name both may bear has two readings
 * @param cases the cases the form may stand in, a set of the bits below
 * @param score how likely, as a logarithm up to a constant
 */
record NameReading(String nominative, Role role, boolean feminine, int cases, double score) {
  static final int NOM = 1;
  static final int GEN = 2;
  static final int DAT = 4;
  static final int ACC = 8;
  static final int INS = 16;
  static final int LOC = 32;
  static final int ALL = 63;

  /** What part of a full name it is. */
  enum Role {
    GIVEN,
    PATRONYMIC,
    SURNAME,
    /** Guessed from the ending alone. */
    UNKNOWN
  }
}
