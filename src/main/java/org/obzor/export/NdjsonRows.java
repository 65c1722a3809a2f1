package org.obzor.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object a line; nothing is neutralised, for no spreadsheet reads it. */
final class NdjsonRows implements RowWriter {
  private final JsonGenerator json;
  private final List<String> header;

  NdjsonRows(OutputStream out, List<String> header) throws IOException {
    this.json =
        new JsonFactory()
            .createGenerator(out, JsonEncoding.UTF8)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    this.header = header;
  }

  @Override
  public void write(List<? extends @Nullable Object> cells) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < cells.size(); i++) {
      json.writeFieldName(header.get(i));
      value(cells.get(i));
    }
    json.writeEndObject();
  }

  private void value(@Nullable Object cell) throws IOException {
    switch (cell) {
      case null -> json.writeNull();
      case Integer number -> json.writeNumber(number);
      case Long number -> json.writeNumber(number);
      case Number number -> json.writeNumber(new BigDecimal(number.toString()));
      case List<?> several -> {
        json.writeStartArray();
        for (Object one : several) {
          json.writeString(String.valueOf(one));
        }
        json.writeEndArray();
      }
      default -> json.writeString(cell.toString());
    }
  }

  @Override
  public void close() throws IOException {
    json.writeRaw('\n');
    json.close();
  }
}
