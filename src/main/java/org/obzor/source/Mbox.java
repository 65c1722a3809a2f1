package org.obzor.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.obzor.source.LineReader.Line;

/**
 * Many mails in one file (RFC 4155): before each stands a line that begins with «From », after a
 * blank one. A line of a mail that begins so has a sign before it, or is no such line since no
 * header follows.
 */
final class Mbox {
  private static final Pattern ESCAPED = Pattern.compile(">+From ");
  private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,80}:");
  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private final LineReader lines;
  private final ByteArrayOutputStream mail = new ByteArrayOutputStream();
  private boolean tooLarge;

  /** Takes one mail after the other. */
  interface Taker {
    /**
     * @param number counted from 1
     * @param bytes null for a mail that is larger than is read
     */
    void take(int number, byte @Nullable [] bytes);
  }

  private Mbox(InputStream in) {
    this.lines = new LineReader(in, Limits.FILE_BYTES);
  }

  /** Whether it begins with such a line, and a mail after it. */
  static boolean matches(byte[] beginning) {
    if (!startsWith(beginning, 0, beginning.length, FROM)) {
      return false;
    }
    int end = 0;
    while (end < beginning.length && beginning[end] != '\n') {
      end++;
    }
    return end < beginning.length
        && Mails.isMail(Arrays.copyOfRange(beginning, end + 1, beginning.length));
  }

  /** Hands over one mail after the other; none is kept. */
  static void read(InputStream in, Taker taker) throws IOException {
    new Mbox(in).read(taker);
  }

  private void read(Taker taker) throws IOException {
    int number = 0;
    boolean blank = true;
    byte[] begin = new byte[0]; // a line that may begin a mail
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (begin.length > 0) {
        String beginning =
            new String(
                line.bytes(),
                line.start(),
                Math.min(line.length(), 100),
                StandardCharsets.ISO_8859_1);
        if (HEADER.matcher(beginning).lookingAt()) {
          end(number, taker);
          number++;
        } else {
          add(begin, 0, begin.length);
        }
        begin = new byte[0];
      }
      if (blank && startsWith(line.bytes(), line.start(), line.length(), FROM)) {
        begin = Arrays.copyOfRange(line.bytes(), line.start(), line.start() + line.length());
      } else {
        int escaped = escaped(line) ? 1 : 0;
        add(line.bytes(), line.start() + escaped, line.length() - escaped);
      }
      blank = line.isBlank();
    }
    if (begin.length > 0) {
      add(begin, 0, begin.length);
    }
    end(number, taker);
  }

  private static boolean escaped(Line line) {
    return line.length() > 0
        && line.bytes()[line.start()] == '>'
        && ESCAPED
            .matcher(
                new String(
                    line.bytes(),
                    line.start(),
                    Math.min(line.length(), 100),
                    StandardCharsets.ISO_8859_1))
            .lookingAt();
  }

  private void add(byte[] bytes, int from, int length) {
    if (tooLarge || mail.size() + length + 1L > Limits.FILE_BYTES) {
      tooLarge = true;
      mail.reset();
    } else {
      mail.write(bytes, from, length);
      mail.write('\n');
    }
  }

  private void end(int number, Taker taker) {
    if (number > 0) {
      taker.take(number, tooLarge ? null : mail.toByteArray());
    }
    mail.reset();
    tooLarge = false;
  }

  private static boolean startsWith(byte[] bytes, int from, int length, byte[] with) {
    if (length < with.length) {
      return false;
    }
    for (int i = 0; i < with.length; i++) {
      if (bytes[from + i] != with[i]) {
        return false;
      }
    }
    return true;
  }
}
