package org.obzor.index;

import java.util.List;

/**
 * How many articles (or stories) have both a row's and a column's value.
 *
 * @param total all matching articles, whether they have any of the values or not
 * @param counts one list a row, in the order of {@code columns}
 */
public record Cooccurrence(
    long total, List<Label> rows, List<Label> columns, List<List<Long>> counts) {

  /**
   * A row or a column.
   *
   * @param articles all that have this value
   */
  public record Label(String id, String label, long articles) {}

  public long count(int row, int column) {
    return counts.get(row).get(column);
  }

  /**
   * How many times as many articles have both as would if the two had nothing to do with each
   * other; 0 where either has none.
   */
  public double lift(int row, int column) {
    double chance =
        (double) rows.get(row).articles() * columns.get(column).articles() / Math.max(1, total);
    return chance == 0 ? 0 : count(row, column) / chance;
  }

  /** How far a cell is from chance, see {@link #score(long, long, long, long)}. */
  public double score(int row, int column) {
    return score(
        count(row, column), rows.get(row).articles(), columns.get(column).articles(), total);
  }

  /**
   * The signed root of the log-likelihood ratio of a table of two by two, as in {@link Mover}:
   * beyond {@link Mover#SIGNIFICANT} one pair in a thousand would be by chance. Positive if they
   * meet more often than chance would have it.
   *
   * @param both articles that have both values
   * @param one articles that have the one
   * @param other articles that have the other
   * @param total all articles
   */
  static double score(long both, long one, long other, long total) {
    long without = Math.max(0, total - one);
    // A story may have the one in one of its articles and the other in another.
    return Mover.score(both, one, Math.clamp(other - both, 0, without), without);
  }
}
