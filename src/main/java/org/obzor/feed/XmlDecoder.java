package org.obzor.feed;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes of a document to text. Asked in this order: the byte order mark, the way the bytes of its
 * first characters lie, the charset of the answer's header, the one the document states, UTF-8, and
 * ICU's detector. What is stated is believed only if all bytes can be read so; and if they can be
 * read as UTF-8 in many places, they are UTF-8.
 */
final class XmlDecoder {
  private static final int SAMPLE = 64 * 1024;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** Controls that nobody writes: characters of windows-1252 taken for Latin-1 on the way. */
  private static final Pattern C1 = Pattern.compile("[\\u0080-\\u0084\\u0086-\\u009F]");

  private static final Pattern STATED =
      Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']?\\s*([^\"'\\s?>]{1,60})");
  private static final Pattern HEADER =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([^\"'\\s;]{1,60})");

  /** What is said, and what is meant: supersets that servers do not name. */
  private static final Map<String, String> MEANT =
      Map.of(
          "US-ASCII", "windows-1252",
          "ISO-8859-1", "windows-1252",
          "ISO-8859-9", "windows-1254",
          "ISO-8859-11", "x-windows-874",
          "TIS-620", "x-windows-874",
          "GB2312", "GB18030",
          "GBK", "GB18030",
          "EUC-KR", "x-windows-949",
          "Shift_JIS", "windows-31j");

  /** So many characters of several bytes make a text UTF-8 whatever it says. */
  private static final int CLEARLY_UTF8 = 4;

  private XmlDecoder() {}

  /**
   * @param charset the name it was stated or found by
   */
  record Decoded(String text, String charset) {}

  static Decoded decode(byte[] bytes, @Nullable String contentType) {
    Decoded decoded = read(bytes, contentType);
    return C1.matcher(decoded.text()).find()
        ? new Decoded(
            C1.matcher(decoded.text())
                .replaceAll(m -> new String(new byte[] {(byte) m.group().charAt(0)}, WESTERN)),
            decoded.charset())
        : decoded;
  }

  private static Decoded read(byte[] bytes, @Nullable String contentType) {
    Charset marked = byteOrderMark(bytes);
    if (marked != null) {
      String text = new String(bytes, marked);
      return new Decoded(text.startsWith("\uFEFF") ? text.substring(1) : text, marked.name());
    }
    Charset wide = byZeros(bytes);
    if (wide != null) {
      return new Decoded(new String(bytes, wide), wide.name());
    }
    int characters = utf8Characters(bytes);
    if (characters >= CLEARLY_UTF8) {
      return new Decoded(new String(bytes, StandardCharsets.UTF_8), "UTF-8");
    }
    List<String> names = stated(bytes, contentType);
    for (String name : names) {
      Charset charset = find(name);
      // In a document that can be read byte by byte, wide characters are not what it is in.
      if (charset == null || isWide(charset)) {
        continue;
      }
      String text = strictly(bytes, meant(charset));
      if (text != null) {
        return new Decoded(text, charset.name());
      }
    }
    if (characters >= 0) {
      return new Decoded(new String(bytes, StandardCharsets.UTF_8), "UTF-8");
    }
    return guessed(bytes, names);
  }

  private static @Nullable Charset byteOrderMark(byte[] b) {
    if (startsWith(b, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(b, 0xFF, 0xFE, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (startsWith(b, 0, 0, 0xFE, 0xFF)) {
      return Charset.forName("UTF-32BE");
    }
    if (startsWith(b, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return startsWith(b, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
  }

  /** By where the zeros are beside a first {@code <}; EBCDIC, whose {@code <} is another byte. */
  private static @Nullable Charset byZeros(byte[] b) {
    if (startsWith(b, '<', 0, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (startsWith(b, 0, 0, 0, '<')) {
      return Charset.forName("UTF-32BE");
    }
    if (startsWith(b, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(b, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    return startsWith(b, 0x4C, 0x6F, 0xA7, 0x94) && Charset.isSupported("IBM037")
        ? Charset.forName("IBM037")
        : null;
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

  /** How many characters of several bytes it has as UTF-8; -1 if it is none. */
  private static int utf8Characters(byte[] bytes) {
    int high = 0;
    for (byte b : bytes) {
      high += (b & 0xC0) == 0xC0 ? 1 : 0;
    }
    return strictly(bytes, StandardCharsets.UTF_8) == null ? -1 : high;
  }

  private static List<String> stated(byte[] bytes, @Nullable String contentType) {
    List<String> names = new ArrayList<>();
    if (contentType != null) {
      Matcher header = HEADER.matcher(contentType);
      if (header.find()) {
        names.add(header.group(1));
      }
    }
    String beginning =
        new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
    Matcher document = STATED.matcher(beginning);
    if (document.find()) {
      names.add(document.group(1));
    }
    return names;
  }

  private static @Nullable Charset find(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean isWide(Charset charset) {
    return charset.name().toUpperCase(Locale.ROOT).matches("(X-)?UTF-?_?(16|32).*");
  }

  private static Charset meant(Charset charset) {
    String name = MEANT.get(charset.name());
    return name != null && Charset.isSupported(name) ? Charset.forName(name) : charset;
  }

  /** Null if not all bytes can be read so. */
  private static @Nullable String strictly(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(
              charset.equals(StandardCharsets.UTF_8)
                  ? CodingErrorAction.REPORT
                  : CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /**
   * UTF-8 with little damage, else what is stated with little damage, else what ICU takes it for.
   */
  private static Decoded guessed(byte[] bytes, List<String> names) {
    List<String> candidates = new ArrayList<>(List.of("UTF-8"));
    candidates.addAll(names);
    for (String name : candidates) {
      Charset charset = find(name);
      if (charset != null && !isWide(charset)) {
        String text = new String(bytes, meant(charset));
        long damaged = text.chars().filter(c -> c == 0xFFFD).count();
        long sound = text.chars().filter(c -> c > 0x7F && c != 0xFFFD).count();
        if (sound > 20 * damaged) {
          return new Decoded(text, charset.name());
        }
      }
    }
    byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    for (CharsetMatch match : detector.setText(sample).detectAll()) {
      Charset charset = find(match.getName());
      if (charset != null && !isWide(charset)) {
        return new Decoded(new String(bytes, meant(charset)), charset.name());
      }
    }
    return new Decoded(new String(bytes, WESTERN), WESTERN.name());
  }
}
