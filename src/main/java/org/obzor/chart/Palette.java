package org.obzor.chart;

import java.util.List;

/**
 * The colours of a picture that stands alone: those of the pages' style sheet.
 *
 * @param series eight, each of at least 3:1 against the paper
 * @param shades of a map: land without a number, then the palest to the strongest
 */
public record Palette(
    String paper, String ink, String soft, String rule, List<String> series, List<String> shades) {

  public static final Palette LIGHT =
      new Palette(
          "#ffffff",
          "#1c1b19",
          "#5c574e",
          "#d9d3c6",
          List.of(
              "#1f5c99", "#b8520a", "#1d7a4a", "#7a4aa8", "#947000", "#b02a66", "#0f7f8c",
              "#6a655b"),
          List.of("#e6e1d5", "#c3d7ea", "#93b9dc", "#5f97c9", "#2f70ad", "#123f6d"));

  public static final Palette DARK =
      new Palette(
          "#202024",
          "#ece9e2",
          "#b3aea3",
          "#3a3a40",
          List.of(
              "#7db8f0", "#f2a25c", "#6fcf97", "#c3a0ee", "#e3c04f", "#f08fb8", "#63cdd8",
              "#b9b4a8"),
          List.of("#2e2e33", "#234461", "#2f5f8a", "#4381b6", "#6caadd", "#b5dafa"));
}
