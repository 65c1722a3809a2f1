package org.obzor.chart;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.obzor.chart.Ink.Tone;

/**
 * How strongly countries are shaded on a map.
 *
 * @param shades from 1, the palest, to 5 by ISO 3166-1 alpha-2 code; others have none
 * @param steps what the shades in use mean, in words
 */
public record Shading(Map<String, Integer> shades, Map<Integer, String> steps) {
  private static final double WIDTH = 896;
  private static final double LAND = 424;
  private static final double SIZE = 14;

  /** The map as wide as this, with what its shades mean below. */
  String drawn(WorldMap map, double width, Palette palette) {
    double scale = width / WIDTH;
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<g transform=\"scale(%s) translate(-40 -2)\" stroke=\"%s\" stroke-width=\".5\">"
            .formatted(Frame.number(scale), palette.paper()));
    List<String> colours = palette.shades();
    new TreeMap<>(map.paths())
        .forEach((code, path) ->
            svg.append(
                "<path fill=\"%s\" d=\"%s\"/>"
                    .formatted(colours.get(shades.getOrDefault(code, 0)), path)));
    svg.append("</g>");
    double x = 0;
    double y = LAND * scale + 26;
    for (Map.Entry<Integer, String> step : new TreeMap<>(steps).entrySet()) {
      svg.append(
          "<rect x=\"%s\" y=\"%s\" width=\"26\" height=\"13\" fill=\"%s\"/>"
              .formatted(Frame.number(x), Frame.number(y - 11), colours.get(step.getKey())));
      svg.append(
          "<g%s><text x=\"%s\" y=\"%s\" font-size=\"%s\" stroke=\"none\">%s</text></g>"
              .formatted(
                  new Ink(palette).tone(Tone.SOFT),
                  Frame.number(x + 33),
                  Frame.number(y),
                  Frame.number(SIZE),
                  Letters.escaped(step.getValue())));
      x += 33 + Letters.width(step.getValue(), SIZE) + 26;
    }
    return svg.toString();
  }

  /** How high that is. */
  static double height(double width) {
    return LAND * width / WIDTH + 36;
  }
}
