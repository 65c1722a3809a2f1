package org.obzor.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The most frequent values of one dimension. Articles and mentions are exact; stories are exact up
 * to some thousand, above that within a percent.
 *
 * @param totalArticles all matching articles (stories if the query is distinct), named or not
 */
public record Top(By by, long totalArticles, List<Item> items) {

  /**
   * @param articles matching articles (or stories) that have this value
   * @param mentions how often articles name it, also if the query is distinct; equals {@code
   *     articles} for sources and languages; null where they were not asked for
   * @param previousArticles the same count in the range of equal length just before; null if the
   *     query has no start, or it was not asked for
   * @param share {@code articles} / total, 0 to 1
   */
  public record Item(
      String id,
      String label,
      long articles,
      @Nullable Long mentions,
      @Nullable Long previousArticles,
      double share) {}
}
