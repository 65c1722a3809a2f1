package org.obzor.elastic;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.SortedMap;

/**
 * What the server JVM expects on its standard input, in the form its own launcher writes: whether
 * to go to the background, whether to be quiet, a pid file, the secure settings (an empty
 * keystore), the node's settings, its config and log folders. The form is internal to one version
 * of Elasticsearch; a test starts the version the build unpacks.
 */
final class StartArguments {
  private static final String KEYSTORE = "org.elasticsearch.common.settings.KeyStoreWrapper";
  private static final int KEYSTORE_VERSION = 7;
  private static final int STRING_VALUE = 0;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private StartArguments() {}

  static byte[] encode(SortedMap<String, String> settings, Path config, Path logs) {
    StartArguments a = new StartArguments();
    a.flag(); // in the foreground
    a.flag(); // not quiet
    a.flag(); // no pid file
    a.keystore();
    a.size(settings.size());
    settings.forEach((name, value) -> {
      a.string(name);
      a.bytes.write(STRING_VALUE);
      a.string(value);
    });
    a.string(config.toString());
    a.string(logs.toString());
    return a.bytes.toByteArray();
  }

  private void keystore() {
    string(KEYSTORE);
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(KEYSTORE_VERSION).array());
    flag(); // no password
    flag(); // no sealed data
    size(0); // no entries
    flag(); // not closed
  }

  private void flag() {
    bytes.write(0);
  }

  /** Seven bits a byte, lowest first, the top bit set on all but the last. */
  private void size(int n) {
    int rest = n;
    while (rest >= 0x80) {
      bytes.write((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    bytes.write(rest);
  }

  /** Number of UTF-16 units, then each of them in one to three bytes as UTF-8 would write it. */
  private void string(String s) {
    size(s.length());
    s.chars().forEach(this::unit);
  }

  private void unit(int c) {
    if (c < 0x80) {
      bytes.write(c);
    } else if (c < 0x800) {
      bytes.write(0xc0 | (c >> 6));
      bytes.write(0x80 | (c & 0x3f));
    } else {
      bytes.write(0xe0 | (c >> 12));
      bytes.write(0x80 | ((c >> 6) & 0x3f));
      bytes.write(0x80 | (c & 0x3f));
    }
  }
}
