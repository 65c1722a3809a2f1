package org.obzor.web.page;

import java.util.List;

/**
 * Who and what is named together more often than by chance, as a network.
 *
 * @param kinds what the nodes are, each to be switched on or off
 * @param view the part of the plane that the picture is on
 * @param edges the strongest first
 * @param note what is not in the picture, empty for nothing
 * @param files the picture, and its edges
 */
record NetworkPicture(
    List<Choice> kinds,
    String view,
    List<Node> nodes,
    List<Edge> edges,
    String note,
    ChartFiles files) {

  /**
   * @param type country, person or topic
   * @param path its shape around its middle
   * @param count articles that name it, written
   * @param means it in words
   * @param href this page about the articles that name it
   * @param line its label in the picture; empty if there is no place for it
   * @param lineX where the label begins, from the node's middle
   */
  record Node(
      int number,
      String type,
      String x,
      String y,
      String path,
      String label,
      String count,
      String means,
      String href,
      String line,
      String lineX,
      String lineY) {}

  /**
   * @param wide width of the line
   * @param count articles that name both, written
   * @param times how many times as often as by chance
   * @param href the articles that name both
   */
  record Edge(
      Node one,
      Node other,
      String wide,
      long articles,
      String count,
      String times,
      String means,
      String href) {}

  public boolean isEmpty() {
    return edges.isEmpty();
  }
}
