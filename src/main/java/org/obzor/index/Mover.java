package org.obzor.index;

/**
 * A value whose share of the articles is not what it was in the period before.
 *
 * @param articles matching articles (or stories) that have it
 * @param previousArticles the same in the period before
 * @param score how far this is from chance: the signed root of the log-likelihood ratio of the two
 *     shares (T. Dunning 1993, "Accurate methods for the statistics of surprise and coincidence"),
 *     which without a change would be distributed like a standard normal variable; positive if the
 *     share has grown
 */
public record Mover(String id, String label, long articles, long previousArticles, double score) {

  /** Beyond this, one value in a thousand would be by chance. */
  public static final double SIGNIFICANT = 3.29;

  /**
   * @param having of {@code all} articles now
   * @param hadBefore of {@code allBefore} articles in the period before
   */
  static double score(long having, long all, long hadBefore, long allBefore) {
    if (all == 0 || allBefore == 0) {
      return 0;
    }
    double share = (double) (having + hadBefore) / (all + allBefore);
    double ratio =
        part(having, all * share)
            + part(hadBefore, allBefore * share)
            + part(all - having, all * (1 - share))
            + part(allBefore - hadBefore, allBefore * (1 - share));
    double root = Math.sqrt(Math.max(0, 2 * ratio));
    return (double) having / all < (double) hadBefore / allBefore ? -root : root;
  }

  private static double part(long observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }
}
