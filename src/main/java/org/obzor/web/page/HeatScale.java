package org.obzor.web.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Which shade a value has. Counts of articles differ by factors, so their shades do; a ratio to
 * chance has shades on both sides of one.
 */
final class HeatScale {
  static final int SHADES = 6;

  /** From here on a ratio has the first, second, third shade; below one, their reciprocals. */
  static final List<Double> RATIOS = List.of(1.25, 2.0, 4.0);

  private HeatScale() {}

  /** The least number of articles of each shade in use, the palest first. */
  static List<Long> least(long most) {
    List<Long> least = new ArrayList<>();
    for (int shade = 0; shade < SHADES && most > 0; shade++) {
      long from = Math.round(Math.ceil(Math.pow(most + 1.0, (double) shade / SHADES)));
      if (least.isEmpty() || (from > least.getLast() && from <= most)) {
        least.add(from);
      }
    }
    return least;
  }

  /** 0 for no articles, else 1 to {@link #SHADES}; few steps use the stronger shades. */
  static int shade(long articles, List<Long> least) {
    if (articles <= 0) {
      return 0;
    }
    int step = 0;
    while (step + 1 < least.size() && articles >= least.get(step + 1)) {
      step++;
    }
    return step + 1 + SHADES - least.size();
  }

  /**
   * -3, much rarer, to 3, much more often; 0 where it is about as often as chance would have it.
   */
  static int side(double ratio) {
    boolean more = ratio >= 1;
    double factor = more ? ratio : ratio <= 0 ? Double.MAX_VALUE : 1 / ratio;
    int steps = Math.toIntExact(RATIOS.stream().filter(from -> factor >= from).count());
    return more ? steps : -steps;
  }
}
