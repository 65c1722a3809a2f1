package org.obzor.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds places for labels beside nodes where nothing is yet. */
final class LabelPlaces {
  private static final double GAP = 3;
  private static final double ASCENT = 0.8 * NetworkLayout.LETTERS;
  private static final double DESCENT = 0.25 * NetworkLayout.LETTERS;

  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private final Box picture;
  private final List<Box> taken = new ArrayList<>();

  LabelPlaces(double width, double height) {
    this.picture = new Box(0, 0, width, height);
  }

  /** Here is a node. */
  void block(double x, double y, double radius) {
    taken.add(new Box(x - radius, y - radius, x + radius, y + radius));
  }

  /** A place beside, below or above a node, else at its corners; null if all are taken. */
  NetworkLayout.@Nullable Label place(double x, double y, double radius, String text) {
    double width = Letters.width(text, NetworkLayout.LETTERS);
    double middle = y + (ASCENT - DESCENT) / 2;
    double beside = radius + GAP;
    double above = y - beside - DESCENT;
    double below = y + beside + ASCENT;
    double[][] starts = {
      {x + beside, middle},
      {x - beside - width, middle},
      {x - width / 2, below},
      {x - width / 2, above},
      {x + 0.4 * radius, below},
      {x + 0.4 * radius, above},
      {x - 0.4 * radius - width, below},
      {x - 0.4 * radius - width, above}
    };
    for (double[] start : starts) {
      Box box = new Box(start[0], start[1] - ASCENT, start[0] + width, start[1] + DESCENT);
      if (isInside(box) && taken.stream().noneMatch(box::meets)) {
        taken.add(box);
        return new NetworkLayout.Label(start[0], start[1], width, text);
      }
    }
    return null;
  }

  private boolean isInside(Box box) {
    return box.left >= picture.left
        && box.right <= picture.right
        && box.top >= picture.top
        && box.bottom <= picture.bottom;
  }
}
