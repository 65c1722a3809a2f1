package org.obzor.chart;

import java.util.List;

/**
 * What tells series apart besides their colour.
 *
 * @param number from 1, of the element that {@code use} shows
 * @param path the shape of a point, around the origin
 * @param dash of a line; empty for a solid one
 */
record Marker(int number, String path, String dash) {
  private static final List<Marker> ALL =
      List.of(
          new Marker(1, "M-3.6,0a3.6,3.6 0 1,0 7.2,0a3.6,3.6 0 1,0 -7.2,0z", ""),
          new Marker(2, "M-3.2-3.2h6.4v6.4h-6.4z", "7 4"),
          new Marker(3, "M0-4.4L4.2,3.2h-8.4z", "2 3"),
          new Marker(4, "M0-4.8L4.8,0L0,4.8L-4.8,0z", "10 3 2 3"),
          new Marker(5, "M-1.3-4.3h2.6v3h3v2.6h-3v3h-2.6v-3h-3v-2.6h3z", "5 2"),
          new Marker(6, "M0,4.4L4.2-3.2h-8.4z", "1 3"),
          new Marker(7, "M-4.6-1.7h9.2v3.4h-9.2z", "12 4"),
          new Marker(8, "M-1.7-4.6h3.4v9.2h-3.4z", "4 4"));

  /** That of all parts of columns. */
  static final Marker SQUARE = ALL.get(1);

  /** The marker of a series, counted from 0. */
  static Marker of(int index) {
    return ALL.get(index % ALL.size());
  }

  /** Attribute of a line. */
  String dashed() {
    return dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"";
  }

  /** All of them, for {@code use}. */
  static String definitions() {
    StringBuilder svg = new StringBuilder("<defs>");
    for (Marker marker : ALL) {
      svg.append("<path id=\"mk%d\" d=\"%s\"/>".formatted(marker.number, marker.path));
    }
    return svg.append("</defs>").toString();
  }

  /** This marker at a place. */
  String at(String x, double y) {
    return "<use href=\"#mk%d\" x=\"%s\" y=\"%s\" stroke=\"none\"/>"
        .formatted(number, x, Frame.number(y));
  }
}
