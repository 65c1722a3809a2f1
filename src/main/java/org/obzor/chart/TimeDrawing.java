package org.obzor.chart;

import java.time.ZonedDateTime;
import java.util.List;
import org.obzor.chart.Ink.Tone;

/** Draws a chart into a frame: axes, marks, names and what a click opens. */
final class TimeDrawing {
  /** Room for the labels of the lower axis. */
  static final double FOOT = 40;

  /** Points at the edge can be pointed at from outside. */
  private static final double REACH = 8;

  private static final double SIZE = 12;
  private static final int TICKS = 8;
  private static final int NARROW_TICKS = 4;

  private final TimeChart chart;
  private final Frame frame;
  private final Ink ink;
  private final Scale scale;

  TimeDrawing(TimeChart chart, Frame frame, Ink ink) {
    this.chart = chart;
    this.frame = frame;
    this.ink = ink;
    this.scale = Scale.of(chart.most(), chart.whole());
  }

  /** An element of its own, with links. */
  String svg(String label) {
    return "<svg class=\"timechart\" role=\"group\" aria-label=\"%s\" width=\"100%%\" height=\"%s\" overflow=\"visible\">%s%s</svg>"
        .formatted(Letters.escaped(label), Frame.number(frame.height() + FOOT), marks(), links());
  }

  /** All that is to be seen. */
  String marks() {
    boolean empty = chart.most() <= 0;
    String series =
        empty
            ? nothing()
            : switch (chart.shape()) {
              case LINES -> new Lines(chart, frame, ink, scale).svg();
              case COLUMNS -> new Columns(chart, frame, ink, scale).svg();
            };
    return Marker.definitions()
        + "<g aria-hidden=\"true\">"
        + rules()
        + dates()
        + series
        + (empty ? "" : new Ends(chart, frame, ink, scale).svg())
        + "</g>";
  }

  private String rules() {
    StringBuilder lines = new StringBuilder();
    StringBuilder numbers = new StringBuilder();
    for (double tick : scale.ticks()) {
      double y = scale.y(tick, frame.height());
      lines.append(
          "<line x1=\"0\" x2=\"%s\" y1=\"%s\" y2=\"%s\"%s/>"
              .formatted(
                  frame.right(),
                  Frame.number(y),
                  Frame.number(y),
                  tick == 0 ? " stroke-width=\"1.5\"" : ""));
      numbers.append(text("-8", y + SIZE * 0.35, "end", chart.axis().apply(tick)));
    }
    return "<g%s>%s</g><g%s>%s</g>"
        .formatted(ink.tone(Tone.RULE), lines, ink.tone(Tone.SOFT), numbers);
  }

  /** For a narrow and a wide place, of which a page shows one; a picture is wide. */
  private String dates() {
    return frame.isFluid()
        ? "<g class=\"plot-narrow\">%s</g><g class=\"plot-broad\">%s</g>"
            .formatted(dates(NARROW_TICKS), dates(TICKS))
        : dates(TICKS);
  }

  private String dates(int most) {
    List<ZonedDateTime> starts = chart.buckets().stream().map(TimeChart.Bucket::start).toList();
    StringBuilder ticks = new StringBuilder();
    StringBuilder labels = new StringBuilder();
    double bottom = frame.height();
    for (DateTicks.Tick tick : DateTicks.of(starts, chart.step(), most, chart.locale())) {
      double middle = tick.bucket() + 0.5;
      String x = frame.x(middle);
      ticks.append(
          "<line x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>"
              .formatted(x, x, Frame.number(bottom), Frame.number(bottom + 5)));
      double part = middle / starts.size();
      String anchor =
          starts.size() == 1 ? "middle" : part < 0.04 ? "start" : part > 0.96 ? "end" : "middle";
      labels.append(text(x, bottom + 19, anchor, tick.label()));
      if (!tick.context().isEmpty()) {
        labels.append(text(x, bottom + 35, anchor, tick.context()));
      }
    }
    return "<g%s>%s</g><g%s>%s</g>"
        .formatted(ink.tone(Tone.RULE), ticks, ink.tone(Tone.SOFT), labels);
  }

  private String nothing() {
    String x = frame.x(chart.buckets().size() / 2.0);
    return "<g%s>%s</g>"
        .formatted(ink.tone(Tone.SOFT), text(x, frame.height() / 2, "middle", chart.empty()));
  }

  private static String text(String x, double y, String anchor, String words) {
    return "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" stroke=\"none\">%s</text>"
        .formatted(x, Frame.number(y), Frame.number(SIZE), anchor, Letters.escaped(words));
  }

  /** Over each bucket, from top to bottom: what it holds and opens. */
  private String links() {
    StringBuilder svg = new StringBuilder();
    for (int i = 0; i < chart.buckets().size(); i++) {
      TimeChart.Bucket bucket = chart.buckets().get(i);
      String place =
          "<title>%s</title><rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"none\" pointer-events=\"all\"/>"
              .formatted(
                  Letters.escaped(bucket.title()),
                  frame.x(i),
                  Frame.number(-REACH),
                  frame.x(1),
                  Frame.number(frame.height() + 2 * REACH));
      svg.append(
          bucket.href().isEmpty()
              ? "<g>" + place + "</g>"
              : "<a href=\"%s\" tabindex=\"-1\">%s</a>"
                  .formatted(Letters.escaped(bucket.href()), place));
    }
    return svg.toString();
  }
}
