package org.obzor.web.page;

import java.util.List;

/**
 * How often two kinds of values meet, as a shaded table.
 *
 * @param rowsBy what the rows can be
 * @param figures which figure the cells can show
 * @param corner what rows and columns are
 * @param steps what the shades mean
 * @param note how the figure is to be read
 * @param files the same table as files
 */
record HeatMap(
    List<Choice> rowsBy,
    List<Choice> columnsBy,
    List<Choice> sizes,
    List<Choice> figures,
    String corner,
    List<Head> columns,
    List<Row> rows,
    List<Step> steps,
    String note,
    ChartFiles files) {

  /**
   * @param href this page about the articles that have it
   * @param count how many of them, written
   */
  record Head(String id, String label, String href, String count) {}

  record Row(Head head, List<Cell> cells) {}

  /**
   * @param shade style class
   * @param text the figure
   * @param means the cell in words
   * @param href the articles that have both; empty where there are none
   */
  record Cell(long articles, String shade, String text, String means, String href) {}

  /**
   * @param text the values that have this shade
   */
  record Step(String shade, String text) {}

  public boolean isEmpty() {
    return rows.isEmpty() || columns.isEmpty();
  }
}
