package org.obzor.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.obzor.article.Article;
import org.obzor.index.ArticleIndex;
import org.obzor.query.ArticleQuery;

/**
 * Every mention of the matching articles as rows of a file, from one snapshot of the index, in
 * constant memory whatever the number. Close it when the file is written, or was given up.
 */
public final class MentionExport implements AutoCloseable {
  private final ArticleIndex.Scan scan;

  private MentionExport(ArticleIndex.Scan scan) {
    this.scan = scan;
  }

  /** Takes the snapshot. */
  public static MentionExport open(ArticleIndex index, ArticleQuery query) {
    return new MentionExport(index.scan(query));
  }

  /** How many rows the file will have, its header not counted. */
  public long totalRows() {
    return scan.entities();
  }

  /** Writes the file; may be called once. Leaves {@code out} open. */
  public void write(OutputStream out, ExportFormat format, ExportOptions options)
      throws IOException {
    try (RowWriter rows = writer(out, format, options)) {
      Iterator<Article> articles = scan.articles().iterator();
      while (articles.hasNext()) {
        for (MentionRow row : MentionRows.of(articles.next())) {
          rows.write(row);
        }
      }
    }
  }

  private static RowWriter writer(OutputStream out, ExportFormat format, ExportOptions options)
      throws IOException {
    return switch (format) {
      case CSV -> new CsvRows(out, options);
      case NDJSON -> new NdjsonRows(out, options);
      case XLSX -> new XlsxRows(out, options);
    };
  }

  @Override
  public void close() {
    scan.close();
  }
}
