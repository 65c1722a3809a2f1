package org.obzor.web.page;

import java.util.List;

/**
 * The most frequent values of one dimension as bars.
 *
 * @param compare the page that compares the first of them; empty where there is one alone
 */
record Panel(String by, String title, List<Row> rows, String compare, ChartFiles files) {

  /**
   * @param href the articles behind the bar
   * @param about the page about this country, person or topic; empty for a source or language
   * @param share part of all articles, written
   * @param width length of the bar in percent
   * @param change difference to the period before, written; empty where there is none
   * @param trend {@code up}, {@code down}, {@code same}, {@code new} or empty
   * @param before the count of the period before, written
   * @param spark points of the line of its counts over time; empty where there are too few
   */
  record Row(
      String id,
      String label,
      String href,
      String about,
      long articles,
      String count,
      String share,
      String width,
      String change,
      String trend,
      String before,
      String spark) {}
}
