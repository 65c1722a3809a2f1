package org.obzor.person;

/** The tags of a token: outside a name, its begin, inside, last token, or a name of one token. */
final class Tags {
  static final int OUTSIDE = 0;
  static final int BEGIN = 1;
  static final int INSIDE = 2;
  static final int LAST = 3;
  static final int UNIT = 4;
  static final int COUNT = 5;

  private Tags() {}

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
