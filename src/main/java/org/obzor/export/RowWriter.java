package org.obzor.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a table one by one; closing it completes the file and leaves the stream below
 * open. A cell is a number, a text, a list of texts, or null for nothing.
 */
interface RowWriter extends AutoCloseable {

  /**
   * A writer that has written the header.
   *
   * @param name what the table is called where a format has a place for that
   * @param bom whether CSV begins with a byte order mark
   * @param raw whether CSV's cells are left as they are that a spreadsheet would run
   */
  static RowWriter of(
      OutputStream out,
      ExportFormat format,
      String name,
      List<String> header,
      boolean bom,
      boolean raw)
      throws IOException {
    return switch (format) {
      case CSV -> new CsvRows(out, header, bom, raw);
      case NDJSON -> new NdjsonRows(out, header);
      case XLSX -> new XlsxRows(out, name, header);
    };
  }

  void write(List<? extends @Nullable Object> cells) throws IOException;

  @Override
  void close() throws IOException;

  /** A cell as one text: several texts with semicolons between. */
  static String text(@Nullable Object cell) {
    return switch (cell) {
      case null -> "";
      case List<?> several -> String.join("; ", several.stream().map(String::valueOf).toList());
      case java.math.BigDecimal number -> number.toPlainString();
      default -> cell.toString();
    };
  }
}
