package org.obzor.evaluation;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Right, found and wanted things counted up, and what follows: precision, recall and F1 in %. */
final class Score {
  private double right;
  private double found;
  private double right2;
  private double wanted;

  /** Compares what was found with what should have been. */
  void add(Set<?> wantedThings, Set<?> foundThings) {
    Set<Object> both = new HashSet<>(wantedThings);
    both.retainAll(foundThings);
    right += both.size();
    right2 += both.size();
    found += foundThings.size();
    wanted += wantedThings.size();
  }

  /** Adds one thing's own precision and recall, from 0 to 1, as B³ has them. */
  void addShares(double precision, double recall) {
    right += precision;
    right2 += recall;
    found++;
    wanted++;
  }

  void add(Score other) {
    right += other.right;
    right2 += other.right2;
    found += other.found;
    wanted += other.wanted;
  }

  boolean isEmpty() {
    return wanted == 0;
  }

  double precision() {
    return found == 0 ? 0 : 100 * right / found;
  }

  double recall() {
    return wanted == 0 ? 0 : 100 * right2 / wanted;
  }

  /** The harmonic mean of precision and recall. */
  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** Three columns of six characters, dashes where nothing was to be found. */
  @Override
  public String toString() {
    return isEmpty()
        ? "     -     -     -"
        : String.format(Locale.ROOT, "%6.1f%6.1f%6.1f", precision(), recall(), f1());
  }
}
