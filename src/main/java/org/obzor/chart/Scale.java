package org.obzor.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis from zero to a round number, with round numbers on it.
 *
 * @param top the number at the upper end
 * @param ticks from zero up, the last is the top
 */
record Scale(double top, List<Double> ticks) {
  private static final int STEPS = 4;

  /**
   * @param most the highest number to be shown
   * @param whole whether only whole numbers make sense
   */
  static Scale of(double most, boolean whole) {
    if (most <= 0) {
      return new Scale(1, List.of(0.0));
    }
    double step = round(most / STEPS);
    if (whole) {
      step = Math.max(1, step);
    }
    double unit = step;
    int steps = (int) Math.ceil(most / unit - 1e-9);
    return new Scale(
        steps * unit, IntStream.rangeClosed(0, steps).mapToObj(i -> tidy(i * unit)).toList());
  }

  /** The next of 1, 2, 5, 10, 20, … */
  private static double round(double number) {
    double power = Math.pow(10, Math.floor(Math.log10(number)));
    double digits = number / power;
    double nice = digits <= 1 + 1e-9 ? 1 : digits <= 2 + 1e-9 ? 2 : digits <= 5 + 1e-9 ? 5 : 10;
    return nice * power;
  }

  /** Without the dust of binary fractions. */
  private static double tidy(double number) {
    return Math.rint(number * 1e9) / 1e9;
  }

  /** How far below the upper edge of a picture of this height a number is. */
  double y(double value, double height) {
    return height * (1 - value / top);
  }
}
