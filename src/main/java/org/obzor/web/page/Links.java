package org.obzor.web.page;

import org.obzor.export.MentionExport;
import org.obzor.query.ArticleQuery;

/**
 * Where else one can go with the articles of a query.
 *
 * @param list all of them
 * @param csv their mentions as CSV
 * @param xlsx likewise
 * @param rows how many of them
 * @param alert a new alert for such articles
 * @param briefing a document about them
 */
record Links(String list, String csv, String xlsx, long rows, String alert, String briefing) {

  /** How many rows a file of the mentions has. */
  static long rows(Pages pages, ArticleQuery query) {
    try (MentionExport export = MentionExport.open(pages.parts().index(), query)) {
      return export.totalRows();
    }
  }

  static Links of(Pages pages, ArticleQuery query, long rows) {
    return new Links(
        pages.address("/articles", query).toString(),
        pages.address("/api/mentions.csv", query).toString(),
        pages.address("/api/mentions.xlsx", query).toString(),
        rows,
        pages
            .address("/alerts/new", query.withPeriod(null, null).withDistinct(false))
            .without("as_of")
            .toString(),
        pages.address("/briefing", query).toString());
  }
}
