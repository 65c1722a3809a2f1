package org.obzor.chart;

import java.util.ArrayList;
import java.util.List;
import org.obzor.chart.Ink.Tone;

/**
 * A picture that stands alone: a title, what is shown, the figures, and where they are from. An SVG
 * document of {@value #WIDTH} pixels across, with its own colours, that needs nothing else.
 *
 * @param lang of the texts, as BCP 47 has it
 * @param above below the title: the period, the selection
 * @param below at the foot: the source
 */
public record Sheet(
    String lang, String title, List<String> above, List<String> below, Palette palette) {
  /** Pixels across. */
  public static final int WIDTH = 1200;

  /** The font of {@link Raster}, and what comes near to it. */
  private static final String FONT = "Roboto, 'Segoe UI', Arial, 'Liberation Sans', sans-serif";

  private static final double MARGIN = 36;
  private static final double AXIS = 56;
  private static final double PLOT = 400;

  /** The chart on the sheet. */
  public String of(TimeChart chart) {
    double ends = chart.series().size() > 1 ? Ends.WIDTH : 0;
    Frame frame = Frame.fixed(chart.buckets().size(), WIDTH - 2 * MARGIN - AXIS - ends, PLOT);
    return laid(
        new TimeDrawing(chart, frame, new Ink(palette)).marks(), AXIS, PLOT + TimeDrawing.FOOT);
  }

  /** Bars on the sheet. */
  public String of(List<Bar> bars) {
    return laid(Bar.drawn(bars, WIDTH - 2 * MARGIN, new Ink(palette)), 0, Bar.height(bars.size()));
  }

  /** A map of the world on the sheet. */
  public String of(WorldMap map, Shading shading) {
    double width = WIDTH - 2 * MARGIN;
    return laid(shading.drawn(map, width, palette), 0, Shading.height(width));
  }

  /** A shaded table on the sheet. */
  public String of(HeatTable table) {
    return laid(table.drawn(WIDTH - 2 * MARGIN, palette), 0, table.height());
  }

  /** A network on the sheet. */
  public String of(NetworkChart network) {
    double width = WIDTH - 2 * MARGIN;
    return laid(network.drawn(width, palette), 0, network.height(width));
  }

  /**
   * @param content drawn from its own origin
   * @param left where that is from the margin
   */
  String laid(String content, double left, double height) {
    Ink ink = new Ink(palette);
    StringBuilder svg = new StringBuilder();
    double y = MARGIN + 22;
    StringBuilder head = new StringBuilder();
    for (String line : wrapped(title, 26)) {
      head.append(text(y, 26, " font-weight=\"bold\"", line));
      y += 32;
    }
    StringBuilder soft = new StringBuilder();
    for (String line : above.stream().flatMap(l -> wrapped(l, 15).stream()).toList()) {
      soft.append(text(y, 15, "", line));
      y += 21;
    }
    double top = y + 10;
    y = top + height + 30;
    for (String line : below.stream().flatMap(l -> wrapped(l, 13).stream()).toList()) {
      soft.append(text(y, 13, "", line));
      y += 19;
    }
    double whole = Math.ceil(y + MARGIN - 26);
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"%s\" width=\"%d\" height=\"%s\" viewBox=\"0 0 %d %s\" role=\"img\" font-family=\"%s\">"
            .formatted(
                Letters.escaped(lang),
                WIDTH,
                Frame.number(whole),
                WIDTH,
                Frame.number(whole),
                FONT));
    svg.append("<title>").append(Letters.escaped(title)).append("</title>");
    svg.append("<desc>%s</desc>".formatted(Letters.escaped(String.join(" · ", above))));
    svg.append("<rect width=\"100%\" height=\"100%\" fill=\"")
        .append(palette.paper())
        .append("\"/>");
    svg.append("<g%s>%s</g>".formatted(ink.tone(Tone.INK), head));
    svg.append("<g%s>%s</g>".formatted(ink.tone(Tone.SOFT), soft));
    svg.append(
        "<g transform=\"translate(%s %s)\">%s</g>"
            .formatted(Frame.number(MARGIN + left), Frame.number(top), content));
    return svg.append("</svg>\n").toString();
  }

  private static String text(double y, double size, String attributes, String line) {
    return "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s stroke=\"none\">%s</text>"
        .formatted(
            Frame.number(MARGIN),
            Frame.number(y),
            Frame.number(size),
            attributes,
            Letters.escaped(line));
  }

  /** At most four lines. */
  private static List<String> wrapped(String text, double size) {
    double most = WIDTH - 2 * MARGIN;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && Letters.width(longer, size) > most && lines.size() < 3) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines.stream().filter(l -> !l.isBlank()).map(l -> Letters.cut(l, size, most)).toList();
  }
}
