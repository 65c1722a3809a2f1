package org.obzor.web.page;

import java.util.List;

/**
 * Counts over time as a picture and as the table it shows.
 *
 * @param title what is counted
 * @param shape {@code line} or {@code stacked}
 * @param heads the names of the series
 * @param total the articles of all buckets
 * @param note what is to be known about the last bucket, empty for nothing
 */
record Chart(
    String title,
    String shape,
    List<Choice> bys,
    List<Choice> shows,
    List<Choice> shapes,
    List<Choice> intervals,
    List<String> heads,
    List<Row> rows,
    Drawing drawing,
    ChartFiles files,
    Frame frame,
    long total,
    String note) {

  /**
   * @param href the page that others may frame
   * @param snippet HTML that frames it
   */
  record Frame(String href, String snippet) {}

  /** One bucket; {@code partial} when it is not over yet or cut by the period's end. */
  record Row(String label, boolean partial, Cell total, List<Cell> cells) {}

  /**
   * @param plot the value that is drawn: articles, or a part of 1
   * @param text the value to read
   * @param href the articles behind it
   */
  record Cell(long articles, String plot, String text, String href) {}
}
