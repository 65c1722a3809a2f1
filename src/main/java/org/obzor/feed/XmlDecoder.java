package org.obzor.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.obzor.text.Encodings;

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
  private static final Pattern C1 =
      Pattern.compile(
          "[\\u0080\\u0082-\\u0084\\u0086-\\u008C\\u008E\\u0091-\\u009C\\u009E\\u009F]");

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
    Optional<Encodings.Decoded> marked = Encodings.byMark(bytes);
    if (marked.isPresent()) {
      return new Decoded(marked.get().text(), marked.get().charset().name());
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
      // In a document that can be read byte by byte, wide characters are not what it is in.
      Optional<Charset> charset = narrow(name);
      Optional<String> text = charset.flatMap(c -> Encodings.strictly(bytes, meant(c)));
      if (text.isPresent()) {
        return new Decoded(text.get(), charset.orElseThrow().name());
      }
    }
    if (characters >= 0) {
      return new Decoded(new String(bytes, StandardCharsets.UTF_8), "UTF-8");
    }
    return guessed(bytes, names);
  }

  /** By where the zeros are beside a first {@code <}; EBCDIC, whose {@code <} is another byte. */
  private static @Nullable Charset byZeros(byte[] b) {
    if (Encodings.startsWith(b, '<', 0, 0, 0)) {
      return Charset.forName("UTF-32LE");
    }
    if (Encodings.startsWith(b, 0, 0, 0, '<')) {
      return Charset.forName("UTF-32BE");
    }
    if (Encodings.startsWith(b, '<', 0)) {
      return StandardCharsets.UTF_16LE;
    }
    if (Encodings.startsWith(b, 0, '<')) {
      return StandardCharsets.UTF_16BE;
    }
    return Encodings.startsWith(b, 0x4C, 0x6F, 0xA7, 0x94) && Charset.isSupported("IBM037")
        ? Charset.forName("IBM037")
        : null;
  }

  /** How many characters of several bytes it has as UTF-8; -1 if it is none. */
  private static int utf8Characters(byte[] bytes) {
    int high = 0;
    for (byte b : bytes) {
      high += (b & 0xC0) == 0xC0 ? 1 : 0;
    }
    return Encodings.strictly(bytes, StandardCharsets.UTF_8).isPresent() ? high : -1;
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

  /** A charset that is not wide. */
  private static Optional<Charset> narrow(String name) {
    return Encodings.named(name).filter(c -> !isWide(c));
  }

  private static boolean isWide(Charset charset) {
    return charset.name().toUpperCase(Locale.ROOT).matches("(X-)?UTF-?_?(16|32).*");
  }

  private static Charset meant(Charset charset) {
    String name = MEANT.get(charset.name());
    return name != null && Charset.isSupported(name) ? Charset.forName(name) : charset;
  }

  /**
   * UTF-8 with little damage, else what is stated with little damage, else what ICU takes it for.
   */
  private static Decoded guessed(byte[] bytes, List<String> names) {
    List<String> candidates = new ArrayList<>(List.of("UTF-8"));
    candidates.addAll(names);
    for (String name : candidates) {
      Optional<Charset> charset = narrow(name);
      Optional<String> text = charset.flatMap(c -> Encodings.nearly(bytes, meant(c)));
      if (text.isPresent()) {
        return new Decoded(text.get(), charset.orElseThrow().name());
      }
    }
    for (Encodings.Guess guess : Encodings.guesses(bytes, SAMPLE, true)) {
      Optional<Charset> charset = narrow(guess.name());
      if (charset.isPresent()) {
        return new Decoded(new String(bytes, meant(charset.get())), charset.get().name());
      }
    }
    return new Decoded(new String(bytes, WESTERN), WESTERN.name());
  }
}
