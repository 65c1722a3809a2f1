package org.obzor.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Reads a body, decompressing it as it comes, up to a limit. */
final class BodyReader {
  private static final int CHUNK = 16 * 1024;

  private BodyReader() {}

  /** The body is longer than the limit. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param in left open
   * @param encoding the header, null for none
   * @throws TooLarge if more than {@code most} bytes come of it
   */
  static byte[] read(InputStream in, @Nullable String encoding, int most) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK];
    // Closing the stream would read what is left of it.
    InputStream plain = decoded(in, encoding);
    for (int n = plain.read(chunk); n >= 0; n = plain.read(chunk)) {
      if (out.size() + n > most) {
        throw new TooLarge();
      }
      out.write(chunk, 0, n);
    }
    return out.toByteArray();
  }

  private static InputStream decoded(InputStream in, @Nullable String encoding) throws IOException {
    String name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "", "identity" -> in;
      case "gzip", "x-gzip" -> gzip(in);
      case "deflate" -> deflate(in);
      default -> throw new ZipException("Content-Encoding: " + name);
    };
  }

  private static InputStream gzip(InputStream in) throws IOException {
    try {
      return new GZIPInputStream(in, CHUNK);
    } catch (EOFException e) {
      return InputStream.nullInputStream();
    }
  }

  /** With the header it should have, or without, as many servers send it. */
  private static InputStream deflate(InputStream in) throws IOException {
    java.io.PushbackInputStream peek = new java.io.PushbackInputStream(in, 1);
    int first = peek.read();
    if (first < 0) {
      return InputStream.nullInputStream();
    }
    peek.unread(first);
    boolean zlib = (first & 0x0F) == 8;
    return new InflaterInputStream(peek, new Inflater(!zlib), CHUNK);
  }
}
