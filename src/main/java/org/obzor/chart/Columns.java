package org.obzor.chart;

import java.util.List;

/** Series as columns that stand on each other, the first lowest. */
final class Columns {
  private static final double WIDTH = 0.78;

  /** From so many buckets on columns touch. */
  private static final int MANY = 120;

  private final TimeChart chart;
  private final Frame frame;
  private final Ink ink;
  private final Scale scale;

  Columns(TimeChart chart, Frame frame, Ink ink, Scale scale) {
    this.chart = chart;
    this.frame = frame;
    this.ink = ink;
    this.scale = scale;
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    double[] below = new double[chart.buckets().size()];
    int last = below.length - 1;
    for (int s = 0; s < chart.series().size(); s++) {
      List<Double> values = chart.series().get(s).values();
      StringBuilder whole = new StringBuilder();
      String sketch = "";
      for (int i = 0; i < below.length; i++) {
        double value = values.get(i);
        if (value > 0) {
          String column = column(i, below[i], below[i] + value);
          below[i] += value;
          if (i == last && chart.partialLast()) {
            sketch = column;
          } else {
            whole.append(column);
          }
        }
      }
      svg.append("<g").append(ink.series(s)).append('>');
      svg.append(frame.stretched(filled(whole.toString()) + sketched(sketch))).append("</g>");
    }
    return svg.toString();
  }

  private static String filled(String path) {
    return path.isEmpty() ? "" : "<path d=\"" + path + "\" stroke=\"none\"/>";
  }

  private static String sketched(String path) {
    return path.isEmpty()
        ? ""
        : "<path d=\"%s\" fill-opacity=\".2\" stroke-width=\"1.5\" stroke-dasharray=\"3 3\" vector-effect=\"non-scaling-stroke\" data-sketch=\"\"/>"
            .formatted(path);
  }

  /** With a hair of paper between the parts, where they are high enough. */
  private String column(int bucket, double from, double to) {
    double width = chart.buckets().size() > MANY ? 1 : WIDTH;
    double foot = scale.y(from, frame.height());
    double head = scale.y(to, frame.height());
    double gap = from > 0 && foot - head > 3 ? 1 : 0;
    return "M%s %sV%sh%sV%sz"
        .formatted(
            frame.inPath(bucket + (1 - width) / 2),
            Frame.number(foot - gap),
            Frame.number(head),
            frame.inPath(width),
            Frame.number(foot - gap));
  }
}
