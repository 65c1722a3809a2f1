package org.obzor.chart;

import java.util.List;

/** Series as lines with markers. */
final class Lines {
  /** Markers of one series; longer lines have one in a few places. */
  private static final int MARKERS = 32;

  private static final int FEW_MARKERS = 8;

  private final TimeChart chart;
  private final Frame frame;
  private final Ink ink;
  private final Scale scale;

  Lines(TimeChart chart, Frame frame, Ink ink, Scale scale) {
    this.chart = chart;
    this.frame = frame;
    this.ink = ink;
    this.scale = scale;
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    // The first series is the greatest: it is drawn over the others.
    for (int i = chart.series().size() - 1; i >= 0; i--) {
      List<Double> values = chart.series().get(i).values();
      svg.append("<g").append(ink.series(i)).append('>');
      svg.append(frame.stretched(area(values) + line(values, i)));
      svg.append(markers(values, i)).append("</g>");
    }
    return svg.toString();
  }

  /** A single line stands on a light ground. */
  private String area(List<Double> values) {
    if (chart.series().size() > 1
        || values.size() < 2
        || values.stream().anyMatch(v -> v.isNaN())) {
      return "";
    }
    return "<path d=\"%sV%sH%sz\" stroke=\"none\" fill-opacity=\".12\"/>"
        .formatted(
            path(values, 0, values.size() - 1), Frame.number(frame.height()), frame.inPath(0.5));
  }

  private String line(List<Double> values, int index) {
    int last = values.size() - 1;
    int whole = chart.partialLast() ? last - 1 : last;
    String sketch = chart.partialLast() && last > 0 ? path(values, last - 1, last) : "";
    return stroke(path(values, 0, whole), Marker.of(index).dashed())
        + stroke(sketch, " stroke-dasharray=\"1 5\" stroke-linecap=\"round\" data-sketch=\"\"");
  }

  private static String stroke(String path, String attributes) {
    return path.contains("L")
        ? "<path d=\"%s\" fill=\"none\" stroke-width=\"2\" stroke-linejoin=\"round\" vector-effect=\"non-scaling-stroke\"%s/>"
            .formatted(path, attributes)
        : "";
  }

  /** Through the points from one to another, interrupted where there is no number. */
  private String path(List<Double> values, int from, int to) {
    StringBuilder path = new StringBuilder();
    boolean drawn = false;
    for (int i = Math.max(0, from); i <= to; i++) {
      double value = values.get(i);
      if (!Double.isNaN(value)) {
        path.append(drawn ? 'L' : 'M').append(frame.inPath(i + 0.5)).append(' ').append(y(value));
      }
      drawn = !Double.isNaN(value);
    }
    return path.toString();
  }

  private String y(double value) {
    return Frame.number(scale.y(value, frame.height()));
  }

  private String markers(List<Double> values, int index) {
    int count = values.size();
    int every = count <= MARKERS ? 1 : count / FEW_MARKERS;
    int first = every * (index % Ink.SERIES) / Ink.SERIES;
    StringBuilder svg = new StringBuilder();
    for (int i = 0; i < count; i++) {
      double value = values.get(i);
      boolean due = i % every == first && (chart.series().size() > 1 || every == 1);
      if (!Double.isNaN(value) && (due || isAlone(values, i))) {
        svg.append(Marker.of(index).at(frame.x(i + 0.5), scale.y(value, frame.height())));
      }
    }
    return svg.toString();
  }

  private static boolean isAlone(List<Double> values, int i) {
    return (i == 0 || values.get(i - 1).isNaN())
        && (i == values.size() - 1 || values.get(i + 1).isNaN());
  }
}
