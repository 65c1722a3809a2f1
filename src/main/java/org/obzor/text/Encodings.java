package org.obzor.text;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How bytes can become text. In which order what they say, what was said with them and what they
 * look like count, is up to who knows where they come from.
 */
public final class Encodings {
  /** So many sound characters outweigh a damaged one. */
  private static final int SOUND = 20;

  private Encodings() {}

  /**
   * @param text without the mark of its byte order
   */
  public record Decoded(String text, Charset charset) {}

  /** What ICU takes bytes for, with its confidence of 0 to 100. */
  public record Guess(String name, int confidence) {}

  /** By the byte order mark; empty if there is none. */
  public static Optional<Decoded> byMark(byte[] bytes) {
    return mark(bytes)
        .map(charset -> {
          String text = new String(bytes, charset);
          return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, charset);
        });
  }

  private static Optional<Charset> mark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    } else if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(StandardCharsets.UTF_32LE);
    } else if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_32BE);
    } else if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    } else if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  /**
   * @param prefix values of 0 to 255
   */
  public static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** The charset of a name that somebody wrote; empty if Java has none of it. */
  public static Optional<Charset> named(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Empty if some bytes are malformed in this charset. */
  public static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPLACE)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** With a few damaged characters, as where bytes were cut off; empty if there are more. */
  public static Optional<String> nearly(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    long damaged = text.chars().filter(c -> c == 0xFFFD).count();
    long sound = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
    return sound > SOUND * damaged ? Optional.of(text) : Optional.empty();
  }

  /**
   * ICU's guesses, the most confident first.
   *
   * @param sample so many bytes are looked at
   * @param markup whether tags are to be left out
   */
  public static List<Guess> guesses(byte[] bytes, int sample, boolean markup) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(markup);
    detector.setText(bytes.length <= sample ? bytes : Arrays.copyOf(bytes, sample));
    return Stream.of(detector.detectAll())
        .map((CharsetMatch m) -> new Guess(m.getName(), m.getConfidence()))
        .toList();
  }
}
