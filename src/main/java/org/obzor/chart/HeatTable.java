package org.obzor.chart;

import java.util.List;
import org.obzor.chart.Ink.Tone;

/**
 * A table of shaded cells.
 *
 * @param rows each with as many cells as there are columns
 * @param steps what the shades mean
 */
public record HeatTable(List<Head> columns, List<Row> rows, List<Step> steps) {
  private static final double NAMES = 250;
  private static final double LONGEST = 195;
  private static final double CELL = 30;
  private static final double WIDEST = 120;
  private static final double SIZE = 13;
  private static final double GAP = 2;

  /** What a row or column is of. */
  public record Head(String label, String count) {}

  public record Row(Head head, List<Cell> cells) {}

  /**
   * @param shade name of one of {@link Palette#heat()}; others are left blank
   */
  public record Cell(String shade, String text) {}

  public record Step(String shade, String text) {}

  /** Rows below each other, the columns' names slanted above. */
  String drawn(double width, Palette palette) {
    Ink ink = new Ink(palette);
    double slanted = slanted();
    double across = Math.min(WIDEST, (width - NAMES - slanted) / Math.max(1, columns.size()));
    StringBuilder words = new StringBuilder();
    for (int c = 0; c < columns.size(); c++) {
      double x = NAMES + (c + 0.5) * across;
      words.append(
          "<text transform=\"translate(%s %s) rotate(-45)\" font-size=\"%s\" stroke=\"none\">%s</text>"
              .formatted(
                  Frame.number(x),
                  Frame.number(slanted - 8),
                  Frame.number(SIZE),
                  Letters.escaped(Letters.cut(name(columns.get(c)), SIZE, LONGEST))));
    }
    StringBuilder cells = new StringBuilder();
    for (int r = 0; r < rows.size(); r++) {
      double y = slanted + r * CELL;
      String label = Letters.cut(name(rows.get(r).head()), SIZE, NAMES - 12);
      words.append(text(NAMES - 10, y, "end", SIZE, label));
      for (int c = 0; c < columns.size(); c++) {
        cells.append(cell(rows.get(r).cells().get(c), NAMES + c * across, y, across, palette));
      }
    }
    return "<g%s>%s</g>%s%s".formatted(ink.tone(Tone.INK), words, cells, legend(palette));
  }

  private static String name(Head head) {
    return head.label() + " · " + head.count();
  }

  private static String cell(Cell cell, double x, double y, double across, Palette palette) {
    String fill = palette.heat().get(cell.shade());
    String ground =
        fill == null
            ? ""
            : "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
                .formatted(
                    Frame.number(x),
                    Frame.number(y),
                    Frame.number(across - GAP),
                    Frame.number(CELL - GAP),
                    fill);
    String text = Letters.cut(cell.text(), SIZE, across - GAP);
    return ground
        + "<g fill=\"%s\">%s</g>"
            .formatted(
                fill == null ? palette.soft() : palette.on(fill),
                text(x + (across - GAP) / 2, y - GAP / 2, "middle", SIZE, text));
  }

  private static String text(double x, double y, String anchor, double size, String words) {
    return "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" stroke=\"none\">%s</text>"
        .formatted(
            Frame.number(x),
            Frame.number(y + CELL / 2 + size * 0.35),
            Frame.number(size),
            anchor,
            Letters.escaped(words));
  }

  private String legend(Palette palette) {
    StringBuilder svg = new StringBuilder();
    double x = NAMES;
    double y = slanted() + rows.size() * CELL + 8;
    for (Step step : steps) {
      svg.append(
          "<rect x=\"%s\" y=\"%s\" width=\"26\" height=\"13\" fill=\"%s\" stroke=\"%s\"/>"
              .formatted(
                  Frame.number(x),
                  Frame.number(y + CELL / 2 - 6),
                  palette.heat().getOrDefault(step.shade(), palette.paper()),
                  palette.rule()));
      svg.append("<g fill=\"%s\">".formatted(palette.soft()))
          .append(text(x + 33, y, "start", SIZE, step.text()))
          .append("</g>");
      x += 33 + Letters.width(step.text(), SIZE) + 26;
    }
    return svg.toString();
  }

  double height() {
    return slanted() + rows.size() * CELL + (steps.isEmpty() ? 0 : 8 + CELL);
  }

  /** Room for the columns' names, which rise by half a right angle. */
  private double slanted() {
    double longest =
        columns.stream().mapToDouble(c -> Letters.width(name(c), SIZE)).max().orElse(0);
    return 20 + Math.min(LONGEST, longest) * Math.sqrt(0.5);
  }
}
