package org.obzor.web.page;

import java.util.List;
import org.obzor.export.Export;
import org.obzor.export.ExportRows;
import org.obzor.query.ArticleQuery;

/**
 * Where else one can go with the articles of a query.
 *
 * @param list all of them
 * @param mentions a file with a row for each of their mentions
 * @param articles a file with a row for each of them
 * @param alert a new alert for such articles
 * @param briefing a document about them
 */
record Links(String list, Files mentions, Files articles, String alert, String briefing) {

  /**
   * A table as files.
   *
   * @param id what its rows are
   * @param rows how many of them
   */
  record Files(String id, String csv, String xlsx, long rows) {

    private static Files of(Pages pages, ArticleQuery query, ExportRows rows, long number) {
      String path = "/api/" + rows.id();
      return new Files(
          rows.id(),
          pages.address(path + ".csv", query).toString(),
          pages.address(path + ".xlsx", query).toString(),
          number);
    }
  }

  /** How many rows the files have. */
  static Export.Sizes sizes(Pages pages, ArticleQuery query) {
    return Export.Sizes.of(pages.parts().index(), query);
  }

  static Links of(Pages pages, ArticleQuery query, Export.Sizes sizes) {
    return new Links(
        pages.address("/articles", query).toString(),
        Files.of(pages, query, ExportRows.MENTIONS, sizes.mentions()),
        Files.of(pages, query, ExportRows.ARTICLES, sizes.articles()),
        pages
            .address(
                "/alerts/new",
                query
                    .withPeriod(null, null)
                    .withDistinct(false)
                    .withTags(List.of())
                    .withArticles(List.of()))
            .without("as_of")
            .toString(),
        pages.address("/briefing", query).toString());
  }
}
