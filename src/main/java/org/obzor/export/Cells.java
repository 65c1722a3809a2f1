package org.obzor.export;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;

/** How articles become rows. */
interface Cells {

  static Cells of(ExportRows rows, ExportOptions options) {
    return switch (rows) {
      case MENTIONS -> new MentionCells(options);
      case ARTICLES -> new ArticleCells(options);
    };
  }

  List<String> header();

  /** The rows of some articles, in the articles' order; the cells are in order of the header. */
  List<List<@Nullable Object>> of(List<Article> articles);

  static String publishedAt(Article article, ExportOptions options) {
    OffsetDateTime time = article.publishedAt().atZone(options.zone()).toOffsetDateTime();
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }
}
