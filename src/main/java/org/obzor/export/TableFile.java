package org.obzor.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small table as a file that spreadsheets open rightly. */
public final class TableFile {
  private TableFile() {}

  /**
   * Writes CSV with a byte order mark and formulas neutralised, or XLSX, or NDJSON. Leaves {@code
   * out} open.
   *
   * @param rows the first one being the header; numbers are written as they are, all else as text,
   *     null as nothing
   */
  public static void write(
      OutputStream out, ExportFormat format, List<? extends List<? extends @Nullable Object>> rows)
      throws IOException {
    List<String> header = rows.getFirst().stream().map(RowWriter::text).toList();
    try (RowWriter file = RowWriter.of(out, format, "Obzor", header, true, false)) {
      for (List<? extends @Nullable Object> row : rows.subList(1, rows.size())) {
        file.write(row);
      }
    }
  }
}
