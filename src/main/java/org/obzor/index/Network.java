package org.obzor.index;

import java.util.List;

/**
 * Frequent values and which of them are named together significantly more often than by chance.
 *
 * @param total all matching articles (or stories)
 * @param nodes the most frequent values, also those that no edge joins
 * @param edges the strongest of each node, the strongest first
 */
public record Network(long total, List<Node> nodes, List<Edge> edges) {

  /**
   * @param articles that have the value
   */
  public record Node(By by, String id, String label, long articles) {}

  /**
   * @param one number of a node
   * @param other number of another node, greater than {@code one}
   * @param articles that have both
   * @param score how far this is from chance, as in {@link Cooccurrence}; beyond {@link
   *     Mover#SIGNIFICANT}
   */
  public record Edge(int one, int other, long articles, double score) {}

  /** How many times as often as by chance an edge's values are named together. */
  public double times(Edge edge) {
    double chance =
        (double) nodes.get(edge.one()).articles()
            * nodes.get(edge.other()).articles()
            / Math.max(1, total);
    return edge.articles() / chance;
  }
}
