package org.obzor.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.index.ArticleIndex;
import org.obzor.query.ArticleQuery;

/**
 * The matching articles, or every mention in them, as rows of a file, from one snapshot of the
 * index, in constant memory whatever the number. Close it when the file is written, or was given
 * up.
 */
public final class Export implements AutoCloseable {
  /** Articles whose tags are looked up at once. */
  private static final int BATCH = 500;

  private final ArticleIndex.Scan scan;
  private final ExportRows rows;

  private Export(ArticleIndex.Scan scan, ExportRows rows) {
    this.scan = scan;
    this.rows = rows;
  }

  /** Takes the snapshot. */
  public static Export open(ArticleIndex index, ArticleQuery query, ExportRows rows) {
    return new Export(index.scan(query), rows);
  }

  /** How many rows the file will have, its header not counted. */
  public long totalRows() {
    return switch (rows) {
      case MENTIONS -> scan.entities();
      case ARTICLES -> scan.total();
    };
  }

  /** How many rows files of each kind have, from one snapshot. */
  public record Sizes(long mentions, long articles) {

    public static Sizes of(ArticleIndex index, ArticleQuery query) {
      try (ArticleIndex.Scan scan = index.scan(query)) {
        return new Sizes(scan.entities(), scan.total());
      }
    }
  }

  /** Writes the file; may be called once. Leaves {@code out} open. */
  public void write(OutputStream out, ExportFormat format, ExportOptions options)
      throws IOException {
    write(out, format, options, written -> {});
  }

  /**
   * @param progress told again and again how many rows are written; what it throws ends the writing
   */
  public void write(
      OutputStream out, ExportFormat format, ExportOptions options, LongConsumer progress)
      throws IOException {
    Cells cells = Cells.of(rows, options);
    // Not closed after a failure: a file that is cut off must not look complete.
    RowWriter file =
        RowWriter.of(out, format, rows.id(), cells.header(), options.bom(), options.raw());
    Iterator<Article> articles = scan.articles().iterator();
    long written = 0;
    while (articles.hasNext()) {
      List<Article> batch = new ArrayList<>();
      while (batch.size() < BATCH && articles.hasNext()) {
        batch.add(articles.next());
      }
      for (List<@Nullable Object> row : cells.of(batch)) {
        file.write(row);
        written++;
      }
      progress.accept(written);
    }
    file.close();
  }

  @Override
  public void close() {
    scan.close();
  }
}
