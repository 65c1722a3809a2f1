package org.obzor.chart;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How the groups of a picture come by their colours, for fill and stroke alike: what a group holds
 * says {@code none} to what it does not want.
 *
 * @param palette null to leave it to the style sheet of the page the picture stands in
 */
record Ink(@Nullable Palette palette) {
  static final Ink PAGE = new Ink(null);

  /** Number of series that have a colour, dash and marker of their own. */
  static final int SERIES = 8;

  enum Tone {
    INK,
    SOFT,
    RULE,
    PAPER
  }

  /** Attributes of what is in the colour of a series, counted from 0. */
  String series(int index) {
    int which = index % SERIES;
    return palette == null
        ? " class=\"s%d\"".formatted(which + 1)
        : colour(palette.series().get(which));
  }

  /** Attributes of what is in a colour of the frame. */
  String tone(Tone tone) {
    if (palette == null) {
      return " class=\"t-%s\"".formatted(tone.name().toLowerCase(Locale.ROOT));
    }
    return colour(
        switch (tone) {
          case INK -> palette.ink();
          case SOFT -> palette.soft();
          case RULE -> palette.rule();
          case PAPER -> palette.paper();
        });
  }

  private static String colour(String colour) {
    return " fill=\"%s\" stroke=\"%s\"".formatted(colour, colour);
  }
}
