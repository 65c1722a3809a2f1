package org.obzor.web.page;

import java.util.List;

/**
 * Counts over time as a table, from which the browser draws the chart.
 *
 * @param shape {@code line} or {@code stacked}
 * @param share whether parts of all articles are shown instead of their number
 * @param heads the names of the series
 * @param total the articles of all buckets
 * @param note what is to be known about the last bucket, empty for nothing
 */
record Chart(
    String shape,
    boolean share,
    List<Choice> bys,
    List<Choice> shows,
    List<Choice> shapes,
    List<Choice> intervals,
    List<String> heads,
    List<Row> rows,
    long total,
    String note) {

  /** One bucket; {@code partial} when it is not over yet or cut by the period's end. */
  record Row(String label, boolean partial, Cell total, List<Cell> cells) {}

  /**
   * @param plot the value to draw: articles, or percent
   * @param text the value to read
   * @param href the articles behind it
   */
  record Cell(long articles, String plot, String text, String href) {}
}
