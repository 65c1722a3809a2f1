package org.obzor.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a gzip file holds (RFC 1952), as far as it can be unpacked: where it is damaged, or unpacks
 * to far more than text does, it ends, and tells why.
 */
final class GzipStream extends InputStream {
  private static final int CHUNK = 64 * 1024;

  private final Counted compressed;
  private final GZIPInputStream in;
  private long unpacked;
  private @Nullable String damage;
  private boolean tooFar;

  /**
   * @throws IOException if it is none
   */
  GzipStream(InputStream gzip) throws IOException {
    this.compressed = new Counted(gzip);
    this.in = new GZIPInputStream(compressed, CHUNK);
  }

  static boolean matches(byte[] beginning) {
    return beginning.length > 10
        && (beginning[0] & 0xFF) == 0x1F
        && (beginning[1] & 0xFF) == 0x8B
        && beginning[2] == 8;
  }

  /** The name of what is in it: the file's own, without what says that it is packed. */
  static String inner(String file) {
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    return name.replaceFirst("(?i)(?<=.)\\.gz(?:ip)?$", "");
  }

  /** Tells why it ended before its end; nothing if it did not. */
  void tell(String file, Consumer<Item> sink) {
    if (tooFar) {
      sink.accept(Item.Rejected.of(Place.of(file), "source.unpacks-too-far", Budget.RATIO));
    } else if (damage != null) {
      sink.accept(Item.Rejected.of(Place.of(file), "source.damaged", damage));
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] to, int offset, int length) {
    if (tooFar || damage != null) {
      return -1;
    }
    try {
      int n = in.read(to, offset, length);
      unpacked += Math.max(0, n);
      tooFar = unpacked > Budget.RATIO_FROM && unpacked / Budget.RATIO > compressed.count;
      return tooFar ? -1 : n;
    } catch (IOException e) {
      damage = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int n = super.read(to, offset, length);
      count += Math.max(0, n);
      return n;
    }
  }
}
