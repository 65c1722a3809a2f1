package org.obzor.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A small table as CSV that spreadsheets open rightly: RFC 4180 in UTF-8 with a byte order mark,
 * formulas neutralised.
 */
public final class CsvTable {
  private CsvTable() {}

  /**
   * Leaves {@code out} open.
   *
   * @param rows the first one being the header; numbers are written as they are, all else as text
   */
  public static void write(OutputStream out, List<? extends List<?>> rows) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write('\uFEFF');
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    for (List<?> row : rows) {
      csv.writeRecord(row.stream().map(CsvTable::cell).toList());
    }
    csv.flush();
  }

  private static String cell(Object value) {
    return value instanceof Number ? value.toString() : Formulas.neutralised(String.valueOf(value));
  }
}
