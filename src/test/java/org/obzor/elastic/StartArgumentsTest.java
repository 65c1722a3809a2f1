package org.obzor.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class StartArgumentsTest {
  @Test
  void areWrittenAsTheServerReadsThem() {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    expected.writeBytes(new byte[] {0, 0, 0, 49});
    expected.writeBytes(
        "org.elasticsearch.common.settings.KeyStoreWrapper".getBytes(StandardCharsets.UTF_8));
    expected.writeBytes(new byte[] {0, 0, 0, 7, 0, 0, 0, 0});
    expected.writeBytes(new byte[] {2, 1, 'a', 0, 1, '1', 1, 'b', 0, 1, '2'});
    expected.writeBytes(
        new byte[] {4, '/', (byte) 0xd1, (byte) 0x8f, (byte) 0xe2, (byte) 0x82, (byte) 0xac, 'x'});
    // More than 127 units: the length takes two bytes.
    expected.writeBytes(new byte[] {(byte) 0x82, 1});
    expected.writeBytes(("/" + "l".repeat(129)).getBytes(StandardCharsets.UTF_8));
    byte[] written =
        StartArguments.encode(
            new TreeMap<>(Map.of("b", "2", "a", "1")),
            Path.of("/я€x"),
            Path.of("/" + "l".repeat(129)));
    assertThat(written).isEqualTo(expected.toByteArray());
  }
}
