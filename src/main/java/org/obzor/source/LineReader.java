package org.obzor.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, of which none takes more memory than its limit. */
final class LineReader {

  /**
   * One line, without its end.
   *
   * @param number counted from 1
   * @param start of it in {@code bytes}, which are valid until the next line is read
   * @param tooLong whether it was longer than the limit; then {@code bytes} is only its beginning
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; lives until the next line
  record Line(int number, byte[] bytes, int start, int length, boolean tooLong) {

    boolean isBlank() {
      for (int i = start; i < start + length; i++) {
        byte b = bytes[i];
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  private final InputStream in;
  private final int limit;
  private final byte[] block = new byte[64 * 1024];
  private int blockAt;
  private int blockEnd;
  private byte[] line = new byte[8 * 1024];
  private int number;

  LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Null at the end. */
  @Nullable Line next() throws IOException {
    int length = 0;
    boolean tooLong = false;
    boolean any = false;
    boolean ended = false;
    while (!ended && fill()) {
      any = true;
      int end = blockAt;
      while (end < blockEnd && block[end] != '\n') {
        end++;
      }
      int room = Math.min(end - blockAt, limit - length);
      tooLong |= room < end - blockAt;
      if (length + room > line.length) {
        line = Arrays.copyOf(line, Math.min(limit, Math.max(length + room, 2 * line.length)));
      }
      System.arraycopy(block, blockAt, line, length, room);
      length += room;
      ended = end < blockEnd;
      blockAt = ended ? end + 1 : end;
    }
    if (!any) {
      return null;
    }
    number++;
    int start = number == 1 && hasByteOrderMark(length) ? 3 : 0;
    return new Line(number, line, start, length - start, tooLong);
  }

  private boolean hasByteOrderMark(int length) {
    return length >= 3
        && line[0] == (byte) 0xEF
        && line[1] == (byte) 0xBB
        && line[2] == (byte) 0xBF;
  }

  private boolean fill() throws IOException {
    if (blockAt == blockEnd) {
      blockAt = 0;
      blockEnd = Math.max(0, in.read(block));
    }
    return blockAt < blockEnd;
  }
}
