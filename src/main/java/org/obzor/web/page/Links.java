package org.obzor.web.page;

import org.obzor.query.ArticleQuery;

/**
 * Where else one can go with the articles of a query.
 *
 * @param list all of them
 * @param csv their mentions as CSV
 * @param xlsx likewise
 * @param alert a new alert for such articles
 */
record Links(String list, String csv, String xlsx, String alert) {

  static Links of(Pages pages, ArticleQuery query) {
    return new Links(
        pages.address("/articles", query).toString(),
        pages.address("/api/mentions.csv", query).toString(),
        pages.address("/api/mentions.xlsx", query).toString(),
        pages.address("/alerts", query.withPeriod(null, null)).toString() + "#new");
  }
}
