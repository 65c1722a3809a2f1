package org.obzor.web.page;

import java.util.List;

/**
 * Selections side by side.
 *
 * @param all totals of all articles of the page's filters
 * @param heads the selections with their totals
 * @param rows a bucket each
 * @param notes how the figures are to be read
 * @param files the chart, and its rows
 */
record Comparison(
    List<Choice> shows,
    List<Choice> intervals,
    Drawing drawing,
    Head all,
    List<Head> heads,
    List<Row> rows,
    List<String> notes,
    ChartFiles files) {

  /**
   * @param number from 1, which is also that of its colour
   * @param share of all, by what is counted; empty for all themselves
   * @param href the articles
   */
  record Head(
      int number,
      String label,
      String text,
      long counted,
      String articles,
      String stories,
      String sources,
      String share,
      String href) {}

  record Row(String label, boolean partial, Cell all, List<Cell> cells) {}

  /**
   * @param plot the figure as drawn, {@code NaN} for none
   * @param text the figure as shown
   * @param href the articles behind it; empty for none
   */
  record Cell(long articles, String plot, String text, String href) {}
}
