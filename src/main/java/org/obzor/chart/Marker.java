package org.obzor.chart;

/** What tells series apart besides their colour: the shape of their points, the dash of lines. */
enum Marker {
  CIRCLE("M-3.6,0a3.6,3.6 0 1,0 7.2,0a3.6,3.6 0 1,0 -7.2,0z", ""),
  SQUARE("M-3.2-3.2h6.4v6.4h-6.4z", "7 4"),
  TRIANGLE("M0-4.4L4.2,3.2h-8.4z", "2 3"),
  DIAMOND("M0-4.8L4.8,0L0,4.8L-4.8,0z", "10 3 2 3"),
  CROSS("M-1.3-4.3h2.6v3h3v2.6h-3v3h-2.6v-3h-3v-2.6h3z", "5 2"),
  DOWN("M0,4.4L4.2-3.2h-8.4z", "1 3"),
  BAR("M-4.6-1.7h9.2v3.4h-9.2z", "12 4"),
  POST("M-1.7-4.6h3.4v9.2h-3.4z", "4 4");

  private final String path;
  private final String dash;

  Marker(String path, String dash) {
    this.path = path;
    this.dash = dash;
  }

  /** The marker of a series, counted from 0. */
  static Marker of(int index) {
    return values()[index % values().length];
  }

  /** Attribute of a line; empty for a solid one. */
  String dash() {
    return dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + "\"";
  }

  /** All of them, for {@code use}. */
  static String definitions() {
    StringBuilder svg = new StringBuilder("<defs>");
    for (Marker marker : values()) {
      svg.append("<path id=\"mk%d\" d=\"%s\"/>".formatted(marker.ordinal() + 1, marker.path));
    }
    return svg.append("</defs>").toString();
  }

  /** This marker at a place. */
  String at(String x, double y) {
    return "<use href=\"#mk%d\" x=\"%s\" y=\"%s\" stroke=\"none\"/>"
        .formatted(ordinal() + 1, x, Frame.number(y));
  }
}
