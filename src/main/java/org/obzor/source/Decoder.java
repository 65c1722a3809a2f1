package org.obzor.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes of a text file to text. A byte order mark decides; valid UTF-8 is UTF-8; anything else is
 * one of the single-byte encodings press archives still use: ICU's detector proposes, and {@link
 * Plausibility} decides, since files of a few words give the detector too little to go by.
 */
final class Decoder {
  /** The most used first. */
  private static final List<String> SINGLE_BYTE =
      List.of("windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "x-MacCyrillic", "windows-1252");

  /** Bytes looked at to guess an encoding. */
  private static final int SAMPLE = 16 * 1024;

  /** How many points of plausibility the detector's full confidence is worth. */
  private static final double DETECTOR_WEIGHT = 0.3;

  /** What each place further down the list costs. */
  private static final double RARITY = 0.1;

  private static final Pattern DECLARATION =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([a-z][\\w.:-]*)");
  private static final int DECLARED_WITHIN = 4096;

  private Decoder() {}

  /** Empty if these bytes are no text. */
  static Optional<String> decode(byte[] bytes) {
    Optional<Charset> marked = byteOrderMark(bytes);
    if (marked.isPresent()) {
      String text = new String(bytes, marked.get());
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
    if (isBinary(bytes)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.of(
          mostlyUtf8(bytes)
              .orElseGet(() -> new String(bytes, declared(bytes).orElseGet(() -> guess(bytes)))));
    }
  }

  private static Optional<Charset> byteOrderMark(byte[] b) {
    if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(b, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (startsWith(b, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (startsWith(b, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (startsWith(b, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
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

  /** A NUL, more than one control character in fifty, or the start of a PDF. */
  private static boolean isBinary(byte[] bytes) {
    int controls = 0;
    int looked = Math.min(bytes.length, 4 * SAMPLE);
    for (int i = 0; i < looked; i++) {
      int b = bytes[i] & 0xFF;
      if (b == 0) {
        return true;
      }
      if (b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        controls++;
      }
    }
    return controls * 50 > looked || startsWith(bytes, '%', 'P', 'D', 'F');
  }

  /** UTF-8 with a few damaged characters, as where a file was cut by its length. */
  private static Optional<String> mostlyUtf8(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long damaged = text.chars().filter(c -> c == 0xFFFD).count();
    long sound = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
    return sound > 20 * damaged ? Optional.of(text) : Optional.empty();
  }

  /** What a page or an XML file says of itself, unless that has been seen to be wrong. */
  private static Optional<Charset> declared(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARED_WITHIN);
    String beginning = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher m = DECLARATION.matcher(beginning);
    while (beginning.stripLeading().startsWith("<") && m.find()) {
      String name = m.group(1);
      if (!name.toLowerCase(Locale.ROOT).startsWith("utf") && isCharset(name)) {
        return Optional.of(Charset.forName(name));
      }
    }
    return Optional.empty();
  }

  private static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static Charset guess(byte[] bytes) {
    Map<String, Integer> confidence = new LinkedHashMap<>();
    byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
    for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
      confidence.merge(match.getName(), match.getConfidence(), Math::max);
    }
    Charset best = StandardCharsets.ISO_8859_1;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < SINGLE_BYTE.size(); i++) {
      String name = SINGLE_BYTE.get(i);
      Charset charset = Charset.forName(name);
      double score =
          Plausibility.of(new String(sample, charset))
              + DETECTOR_WEIGHT * confidence.getOrDefault(name, 0) / 100.0
              - RARITY * i;
      if (score > bestScore) {
        best = charset;
        bestScore = score;
      }
    }
    return best;
  }
}
