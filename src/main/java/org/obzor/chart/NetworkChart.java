package org.obzor.chart;

import java.util.List;
import org.obzor.chart.Ink.Tone;

/**
 * A network whose places are known.
 *
 * @param edges drawn first, so that nodes cover them
 * @param kinds what the shapes mean
 */
public record NetworkChart(
    double width, double height, List<Edge> edges, List<Node> nodes, List<Kind> kinds) {
  private static final double SIZE = 14;
  private static final double KEY = 8;

  /** Ends and width in pixels. */
  public record Edge(String x1, String y1, String x2, String y2, String wide) {}

  /**
   * @param series whose colour it has, from 0
   * @param path its shape around its middle
   * @param line its name; empty where there is no place for it
   * @param lineX where the name begins, from the node's middle
   */
  public record Node(
      int series, String x, String y, String path, String line, String lineX, String lineY) {}

  public record Kind(int series, String path, String name) {}

  /** As wide as this, with what its shapes mean below. */
  String drawn(double across, Palette palette) {
    Ink ink = new Ink(palette);
    StringBuilder svg = new StringBuilder();
    svg.append("<g transform=\"scale(%s)\">".formatted(Double.toString(across / width)));
    svg.append("<g%s stroke-opacity=\".45\">".formatted(ink.tone(Tone.SOFT)));
    edges.forEach(e ->
        svg.append(
            "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke-width=\"%s\"/>"
                .formatted(e.x1(), e.y1(), e.x2(), e.y2(), e.wide())));
    svg.append("</g>");
    nodes.forEach(n ->
        svg.append(
            "<path transform=\"translate(%s %s)\" d=\"%s\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>"
                .formatted(n.x(), n.y(), n.path(), palette.series(n.series()), palette.paper())));
    String halo = " fill=\"none\" stroke=\"%s\" stroke-width=\"3\"".formatted(palette.paper());
    svg.append("<g%s>%s</g>".formatted(halo, names("")));
    svg.append("<g%s>%s</g></g>".formatted(ink.tone(Tone.INK), names(" stroke=\"none\"")));
    return svg.append(legend(across, palette, ink)).toString();
  }

  private String names(String attributes) {
    StringBuilder svg = new StringBuilder();
    nodes.stream()
        .filter(n -> !n.line().isEmpty())
        .forEach(n ->
            svg.append(
                "<text transform=\"translate(%s %s)\" x=\"%s\" y=\"%s\" font-size=\"%s\"%s>%s</text>"
                    .formatted(
                        n.x(),
                        n.y(),
                        n.lineX(),
                        n.lineY(),
                        Frame.number(NetworkLayout.LETTERS),
                        attributes,
                        Letters.escaped(n.line()))));
    return svg.toString();
  }

  private String legend(double across, Palette palette, Ink ink) {
    StringBuilder svg = new StringBuilder();
    double x = KEY;
    double y = height * across / width + 26;
    for (Kind kind : kinds) {
      svg.append(
          "<path transform=\"translate(%s %s)\" d=\"%s\" fill=\"%s\"/>"
              .formatted(
                  Frame.number(x),
                  Frame.number(y - 5),
                  kind.path(),
                  palette.series(kind.series())));
      svg.append(
          "<g%s><text x=\"%s\" y=\"%s\" font-size=\"%s\" stroke=\"none\">%s</text></g>"
              .formatted(
                  ink.tone(Tone.SOFT),
                  Frame.number(x + 2 * KEY),
                  Frame.number(y),
                  Frame.number(SIZE),
                  Letters.escaped(kind.name())));
      x += 2 * KEY + Letters.width(kind.name(), SIZE) + 30;
    }
    return svg.toString();
  }

  /** How high that is. */
  double height(double across) {
    return height * across / width + 36;
  }
}
