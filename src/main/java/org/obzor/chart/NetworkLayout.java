package org.obzor.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the nodes of a network are drawn, and their labels: a pure function of the network. Nodes
 * that edges join come near each other, all others keep apart (T. Fruchterman, E. Reingold 1991,
 * "Graph drawing by force-directed placement"), starting from a spiral instead of at random; then
 * nodes that overlap are pushed apart. Labels are placed greedily, the greatest node's first, where
 * they cover nothing; those that find no place are left out.
 *
 * @param width of the picture
 * @param places one a node
 */
public record NetworkLayout(double width, double height, List<Place> places) {
  /** Size of the letters. */
  public static final double LETTERS = 13;

  private static final double LONGEST_LABEL = 190;

  /**
   * @param radius of a circle around its shape
   */
  public record Node(double radius, String label) {}

  /**
   * @param one number of a node
   * @param weight of 0 to 1: how strongly it draws its nodes together
   */
  public record Edge(int one, int other, double weight) {}

  /**
   * @param label null if there was no place for it
   */
  public record Place(double x, double y, @Nullable Label label) {}

  /**
   * A line of text, perhaps cut.
   *
   * @param x its left end
   * @param y its baseline
   * @param width as far as can be told
   */
  public record Label(double x, double y, double width, String text) {}

  /** Draws it into a picture of this size. */
  public static NetworkLayout of(List<Node> nodes, List<Edge> edges, double width, double height) {
    Forces forces = new Forces(nodes, edges, width, height);
    forces.settle();
    return new NetworkLayout(width, height, labelled(nodes, forces, width, height));
  }

  private static List<Place> labelled(
      List<Node> nodes, Forces forces, double width, double height) {
    LabelPlaces labels = new LabelPlaces(width, height);
    for (int i = 0; i < nodes.size(); i++) {
      labels.block(forces.x(i), forces.y(i), nodes.get(i).radius());
    }
    List<@Nullable Label> found = new ArrayList<>();
    nodes.forEach(n -> found.add(null));
    IntStream.range(0, nodes.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -nodes.get(i).radius()))
        .forEach(i -> {
          String text = Letters.cut(nodes.get(i).label(), LETTERS, LONGEST_LABEL);
          found.set(i, labels.place(forces.x(i), forces.y(i), nodes.get(i).radius(), text));
        });
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      places.add(new Place(forces.x(i), forces.y(i), found.get(i)));
    }
    return places;
  }
}
