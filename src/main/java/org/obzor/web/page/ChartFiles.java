package org.obzor.web.page;

import io.javalin.http.Context;
import org.obzor.query.ArticleQuery;

/**
 * Where what a chart shows can be had as files.
 *
 * @param csv its numbers
 * @param xlsx likewise
 */
record ChartFiles(String svg, String png, String csv, String xlsx) {

  /**
   * @param chart with its own parameters, without an ending
   */
  static ChartFiles of(Address chart) {
    return new ChartFiles(
        chart.at(chart.path() + ".svg").toString(),
        chart.at(chart.path() + ".png").toString(),
        chart.at(chart.path() + ".csv").toString(),
        chart.at(chart.path() + ".xlsx").toString());
  }

  /** The address of a chart with exactly these articles, in the reader's language. */
  static Address address(Pages pages, Context ctx, String name, ArticleQuery query) {
    return pages.address("/charts/" + name, query).with("ui", pages.locale(ctx).getLanguage());
  }
}
