package org.obzor.chart;

import java.util.Locale;

/**
 * Where things are in the picture. Heights are pixels; across, a fluid frame speaks in percent so
 * that letters and markers keep their size whatever the width, and its lines and areas are
 * stretched.
 *
 * @param width in pixels; 0 for a fluid one
 * @param unit the width of a bucket in paths
 */
record Frame(int buckets, double width, double height, double unit) {
  private static final double FLUID_UNIT = 10;

  static Frame fluid(int buckets) {
    return new Frame(buckets, 0, TimeChart.HEIGHT, FLUID_UNIT);
  }

  static Frame fixed(int buckets, double width, double height) {
    return new Frame(buckets, width, height, width / Math.max(1, buckets));
  }

  boolean isFluid() {
    return width == 0;
  }

  /** A place or width as an attribute. */
  String x(double inBuckets) {
    double part = inBuckets / Math.max(1, buckets);
    return isFluid() ? number(100 * part) + "%" : number(width * part);
  }

  /** The right edge. */
  String right() {
    return isFluid() ? "100%" : number(width);
  }

  /** A place or width in a path. */
  String inPath(double inBuckets) {
    return number(unit * inBuckets);
  }

  /** Paths, stretched where the frame is fluid. */
  String stretched(String paths) {
    return isFluid() && !paths.isEmpty()
        ? "<svg width=\"100%%\" height=\"%s\" viewBox=\"0 0 %s %s\" preserveAspectRatio=\"none\">%s</svg>"
            .formatted(number(height), inPath(Math.max(1, buckets)), number(height), paths)
        : paths;
  }

  /** At most two digits after the point, and no more than needed. */
  static String number(double value) {
    long hundredths = Math.round(value * 100);
    if (hundredths % 100 == 0) {
      return Long.toString(hundredths / 100);
    }
    String written = String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
    return written.endsWith("0") ? written.substring(0, written.length() - 1) : written;
  }
}
