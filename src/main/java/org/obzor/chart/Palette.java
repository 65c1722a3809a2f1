package org.obzor.chart;

import java.util.List;
import java.util.Map;

/**
 * The colours of a picture that stands alone: those of the pages' style sheet.
 *
 * @param series eight, each of at least 3:1 against the paper
 * @param shades of a map: land without a number, then the palest to the strongest
 * @param heat of the cells of a table, by the names of their style classes
 */
public record Palette(
    String paper,
    String ink,
    String soft,
    String rule,
    List<String> series,
    List<String> shades,
    Map<String, String> heat) {

  /** From this luminance on, black letters stand out better than white ones. */
  private static final double BRIGHT = 0.2;

  public static final Palette LIGHT =
      new Palette(
          "#ffffff",
          "#1c1b19",
          "#5c574e",
          "#d9d3c6",
          List.of(
              "#1f5c99", "#b8520a", "#1d7a4a", "#7a4aa8", "#947000", "#b02a66", "#0f7f8c",
              "#6a655b"),
          List.of("#e6e1d5", "#c3d7ea", "#93b9dc", "#5f97c9", "#2f70ad", "#123f6d"),
          Map.ofEntries(
              Map.entry("heat-1", "#e5f0fc"),
              Map.entry("heat-2", "#b1d2f4"),
              Map.entry("heat-3", "#7cb3eb"),
              Map.entry("heat-4", "#4a94db"),
              Map.entry("heat-5", "#166eb9"),
              Map.entry("heat-6", "#0b4c92"),
              Map.entry("more-1", "#c8e1fb"),
              Map.entry("more-2", "#7cb3eb"),
              Map.entry("more-3", "#075ea9"),
              Map.entry("less-1", "#f9e1c0"),
              Map.entry("less-2", "#ebb16c"),
              Map.entry("less-3", "#925019")));

  public static final Palette DARK =
      new Palette(
          "#202024",
          "#ece9e2",
          "#b3aea3",
          "#3a3a40",
          List.of(
              "#7db8f0", "#f2a25c", "#6fcf97", "#c3a0ee", "#e3c04f", "#f08fb8", "#63cdd8",
              "#b9b4a8"),
          List.of("#2e2e33", "#234461", "#2f5f8a", "#4381b6", "#6caadd", "#b5dafa"),
          Map.ofEntries(
              Map.entry("heat-1", "#1e2f41"),
              Map.entry("heat-2", "#274b70"),
              Map.entry("heat-3", "#2d69a2"),
              Map.entry("heat-4", "#4789ca"),
              Map.entry("heat-5", "#73a9e1"),
              Map.entry("heat-6", "#a1caf5"),
              Map.entry("more-1", "#233f5b"),
              Map.entry("more-2", "#2d69a2"),
              Map.entry("more-3", "#82b3e5"),
              Map.entry("less-1", "#4f3720"),
              Map.entry("less-2", "#865725"),
              Map.entry("less-3", "#dba15c")));

  /** The colour of a series, counted from 0. */
  String series(int index) {
    return series.get(index % series.size());
  }

  /** Black or white, whichever is read better on this colour ({@code #rrggbb}). */
  String on(String colour) {
    double luminance =
        0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
    return luminance > BRIGHT ? "#000000" : "#ffffff";
  }

  /** WCAG 2.2, relative luminance. */
  private static double linear(String colour, int at) {
    double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
