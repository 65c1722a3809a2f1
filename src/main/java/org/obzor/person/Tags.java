package org.obzor.person;

/**
 * The tags of a token: a person's name of one token, or its begin, inside, last token; otherwise
 * part of the name of something else, or of none.
 */
final class Tags {
  static final int OUTSIDE = 0;
  static final int BEGIN = 1;
  static final int INSIDE = 2;
  static final int LAST = 3;
  static final int UNIT = 4;
  static final int PLACE = 5;
  static final int ORGANISATION = 6;
  static final int OTHER = 7;
  static final int COUNT = 8;

  private Tags() {}

  /** Whether the token is no part of a person's name. */
  static boolean isOutside(int tag) {
    return tag == OUTSIDE || tag >= PLACE;
  }

  /** Whether {@code next} may follow {@code tag}. */
  static boolean mayFollow(int tag, int next) {
    boolean open = tag == BEGIN || tag == INSIDE;
    return open == (next == INSIDE || next == LAST);
  }

  static boolean mayStart(int tag) {
    return tag != INSIDE && tag != LAST;
  }

  static boolean mayEnd(int tag) {
    return tag != BEGIN && tag != INSIDE;
  }
}
