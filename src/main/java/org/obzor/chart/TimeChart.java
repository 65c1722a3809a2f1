package org.obzor.chart;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;

/**
 * Numbers over time, to be drawn as lines or stacked columns.
 *
 * @param step the width of the buckets
 * @param series at most eight can be told apart; a single one is drawn without its name
 * @param partialLast whether the last bucket is not complete, so that it is only sketched
 * @param axis writes a number beside the axis
 * @param locale of the dates
 * @param empty what is said where all numbers are zero
 */
public record TimeChart(
    Shape shape,
    Step step,
    List<Bucket> buckets,
    List<Series> series,
    boolean partialLast,
    DoubleFunction<String> axis,
    Locale locale,
    String empty) {

  /** Pixels from the top of a page's chart to its zero. */
  public static final double HEIGHT = 280;

  /** Lines from zero up, or columns of which the parts stand on each other, the first lowest. */
  public enum Shape {
    LINES,
    COLUMNS
  }

  /**
   * @param start in the reader's zone
   * @param title what the bucket holds, in words
   * @param href what it opens; empty for nothing
   */
  public record Bucket(ZonedDateTime start, String title, String href) {}

  /**
   * @param values one a bucket, none negative; NaN where there is none
   */
  public record Series(String label, List<Double> values) {}

  public TimeChart {
    for (Series one : series) {
      if (one.values().size() != buckets.size()) {
        throw new IllegalArgumentException(
            one.label() + " has " + one.values().size() + " values for " + buckets.size());
      }
    }
  }

  /**
   * The chart as an SVG element for a page: as wide as its place, in the page's font, with the
   * page's colours. Its axis and the names at its ends stand to the left and right of its box.
   *
   * @param label what it is, for those who do not see it
   */
  public String svg(String label) {
    Frame frame = Frame.fluid(buckets.size());
    return new TimeDrawing(this, frame, Ink.PAGE).svg(label);
  }

  /** The same where nothing can be opened. */
  public TimeChart withoutLinks() {
    return new TimeChart(
        shape,
        step,
        buckets.stream().map(b -> new Bucket(b.start(), b.title(), "")).toList(),
        series,
        partialLast,
        axis,
        locale,
        empty);
  }

  /** The number at the upper edge. */
  public double top() {
    return Scale.of(most(), whole()).top();
  }

  /** The highest value to be drawn: of a point, or of a whole column. */
  double most() {
    double most = 0;
    for (int i = 0; i < buckets.size(); i++) {
      double sum = 0;
      for (Series one : series) {
        double value = one.values().get(i);
        if (!Double.isNaN(value)) {
          sum = shape == Shape.COLUMNS ? sum + value : Math.max(sum, value);
        }
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  /** Whether the axis counts things, so that it has no fractions. */
  boolean whole() {
    return series.stream()
        .flatMap(s -> s.values().stream())
        .allMatch(v -> Double.isNaN(v) || v == Math.rint(v));
  }
}
