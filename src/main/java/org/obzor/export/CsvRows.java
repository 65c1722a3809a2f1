package org.obzor.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** RFC 4180: comma, quotes doubled, CRLF; UTF-8. */
final class CsvRows implements RowWriter {
  private final CsvWriter csv;
  private final Cells cells;

  CsvRows(OutputStream out, ExportOptions options) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    if (options.bom()) {
      text.write('\uFEFF');
    }
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    this.cells = new Cells(options);
    csv.writeRecord(Cells.HEADER);
  }

  @Override
  public void write(MentionRow row) {
    csv.writeRecord(cells.of(row).stream().map(Object::toString).toList());
  }

  @Override
  public void close() throws IOException {
    csv.flush();
  }
}
