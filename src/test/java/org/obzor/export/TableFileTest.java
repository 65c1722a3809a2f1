package org.obzor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableFileTest {

  @Test
  void spreadsheetsOpenItRightly() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TableFile.write(
        out,
        ExportFormat.CSV,
        List.of(List.of("имя", "a,\"b\""), List.of("=1+1", -3), List.of("", 2.5)));
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("\uFEFFимя,\"a,\"\"b\"\"\"\r\n'=1+1,-3\r\n,2.5\r\n");
  }
}
