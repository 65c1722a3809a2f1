package org.obzor.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** RFC 4180: comma, quotes doubled, CRLF; UTF-8. */
final class CsvRows implements RowWriter {
  private final CsvWriter csv;
  private final boolean raw;

  CsvRows(OutputStream out, List<String> header, boolean bom, boolean raw) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    if (bom) {
      text.write('\uFEFF');
    }
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
    this.raw = raw;
    write(header);
  }

  @Override
  public void write(List<? extends @Nullable Object> cells) {
    csv.writeRecord(cells.stream().map(this::cell).toList());
  }

  private String cell(@Nullable Object cell) {
    String text = RowWriter.text(cell);
    return raw || cell instanceof Number ? text : Formulas.neutralised(text);
  }

  @Override
  public void close() throws IOException {
    csv.flush();
  }
}
