package org.obzor.evaluation;

import java.util.Locale;

/** How many of how many. */
final class Share {
  private int right;
  private int all;

  void add(boolean isRight) {
    right += isRight ? 1 : 0;
    all++;
  }

  void add(Share other) {
    right += other.right;
    all += other.all;
  }

  boolean isEmpty() {
    return all == 0;
  }

  @Override
  public String toString() {
    return all == 0
        ? "     -"
        : String.format(Locale.ROOT, "%6.1f (of %d)", 100.0 * right / all, all);
  }
}
