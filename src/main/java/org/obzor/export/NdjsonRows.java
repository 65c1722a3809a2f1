package org.obzor.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One JSON object a line; nothing is neutralised, for no spreadsheet reads it. */
final class NdjsonRows implements RowWriter {
  private final JsonGenerator json;
  private final Cells cells;

  NdjsonRows(OutputStream out, ExportOptions options) throws IOException {
    this.json =
        new JsonFactory()
            .createGenerator(out, JsonEncoding.UTF8)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    this.cells = new Cells(options.unchanged());
  }

  @Override
  public void write(MentionRow row) throws IOException {
    List<Object> values = cells.of(row);
    json.writeStartObject();
    for (int i = 0; i < values.size(); i++) {
      String name = Cells.HEADER.get(i);
      switch (values.get(i)) {
        case Integer number -> json.writeNumberField(name, number);
        case Object text when row.url() == null && name.equals("url") -> json.writeNullField(name);
        case Object text -> json.writeStringField(name, text.toString());
      }
    }
    json.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    json.writeRaw('\n');
    json.close();
  }
}
