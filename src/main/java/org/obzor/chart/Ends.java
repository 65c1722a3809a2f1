package org.obzor.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The names of the series at the right of a chart, beside where each ends. */
final class Ends {
  static final double SIZE = 13;
  static final double WIDTH = 168;
  private static final double APART = 17;
  private static final double TEXT = 26;

  private final TimeChart chart;
  private final Frame frame;
  private final Ink ink;
  private final Scale scale;

  Ends(TimeChart chart, Frame frame, Ink ink, Scale scale) {
    this.chart = chart;
    this.frame = frame;
    this.ink = ink;
    this.scale = scale;
  }

  private record End(int series, double at) {}

  String svg() {
    int last = chart.buckets().size() - 1;
    if (chart.series().size() < 2 || last < 0) {
      return "";
    }
    List<End> ends = ends(last);
    double[] places = spread(ends.stream().mapToDouble(End::at).toArray(), APART, frame.height());
    StringBuilder svg = new StringBuilder();
    svg.append(
        frame.isFluid()
            ? "<svg class=\"plot-ends\" x=\"100%\" overflow=\"visible\">"
            : "<g transform=\"translate(" + frame.right() + ")\">");
    for (int i = 0; i < places.length; i++) {
      End end = ends.get(i);
      svg.append("<g").append(ink.series(end.series())).append('>');
      svg.append(
          "<path d=\"M0 %sL12 %s\" fill=\"none\" stroke-opacity=\".55\"/>"
              .formatted(Frame.number(end.at()), Frame.number(places[i])));
      svg.append(
          (chart.shape() == TimeChart.Shape.COLUMNS ? Marker.SQUARE : Marker.of(end.series()))
              .at("18", places[i]));
      String name = chart.series().get(end.series()).label();
      svg.append(
          "<text x=\"%s\" y=\"%s\" font-size=\"%s\" stroke=\"none\">%s</text></g>"
              .formatted(
                  Frame.number(TEXT),
                  Frame.number(places[i] + SIZE * 0.35),
                  Frame.number(SIZE),
                  Letters.escaped(Letters.cut(name, SIZE, WIDTH - TEXT))));
    }
    return svg.append(frame.isFluid() ? "</svg>" : "</g>").toString();
  }

  /** From top to bottom: lines by their last value, columns as they stand on each other. */
  private List<End> ends(int last) {
    List<End> ends = new ArrayList<>();
    double below = 0;
    for (int s = 0; s < chart.series().size(); s++) {
      double value = chart.series().get(s).values().get(last);
      value = Double.isNaN(value) ? 0 : value;
      boolean columns = chart.shape() == TimeChart.Shape.COLUMNS;
      ends.add(new End(s, scale.y(columns ? below + value / 2 : value, frame.height())));
      below += columns ? value : 0;
    }
    if (chart.shape() == TimeChart.Shape.COLUMNS) {
      return ends.reversed();
    }
    ends.sort(Comparator.comparingDouble(End::at));
    return ends;
  }

  /**
   * Places near the wanted ones, so far apart that nothing overlaps, and inside.
   *
   * @param wanted from top to bottom
   */
  static double[] spread(double[] wanted, double apart, double height) {
    double[] places = wanted.clone();
    for (int i = 1; i < places.length; i++) {
      places[i] = Math.max(places[i], places[i - 1] + apart);
    }
    double lowest = height;
    for (int i = places.length - 1; i >= 0; i--) {
      places[i] = Math.min(places[i], lowest);
      lowest = places[i] - apart;
    }
    return places;
  }
}
