package org.obzor.chart;

import java.util.List;
import org.obzor.chart.Ink.Tone;

/**
 * A number with its name, as a bar.
 *
 * @param value not negative
 * @param text the number and more, as it is read
 */
public record Bar(String label, double value, String text) {
  private static final double NAME = 300;
  private static final double TEXT = 170;
  private static final double ROW = 30;
  private static final double HEIGHT = 16;
  private static final double SIZE = 15;

  /** Bars below each other, the longest as long as there is room. */
  static String drawn(List<Bar> bars, double width, Ink ink) {
    double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
    StringBuilder svg = new StringBuilder();
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double length = most == 0 ? 0 : (width - NAME - TEXT) * bar.value() / most;
      double y = i * ROW;
      String name = Letters.cut(bar.label(), SIZE, NAME - 14);
      svg.append("<g%s>".formatted(ink.tone(Tone.INK)));
      svg.append(text(NAME - 12, y, "end", name));
      svg.append(text(NAME + length + 8, y, "start", bar.text())).append("</g>");
      svg.append(
          "<g%s><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" stroke=\"none\"/></g>"
              .formatted(
                  ink.series(0),
                  Frame.number(NAME),
                  Frame.number(y + (ROW - HEIGHT) / 2),
                  Frame.number(Math.max(1, length)),
                  Frame.number(HEIGHT)));
    }
    return svg.toString();
  }

  private static String text(double x, double y, String anchor, String words) {
    return "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" stroke=\"none\">%s</text>"
        .formatted(
            Frame.number(x),
            Frame.number(y + ROW / 2 + SIZE * 0.35),
            Frame.number(SIZE),
            anchor,
            Letters.escaped(words));
  }

  /** How high so many are. */
  static double height(int bars) {
    return bars * ROW;
  }
}
