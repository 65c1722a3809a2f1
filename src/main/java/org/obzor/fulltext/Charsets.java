package org.obzor.fulltext;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a page, by its mark of byte order, what was sent with it, what it says of
 * itself, whether it can be UTF-8, and at last by what its bytes look like.
 */
final class Charsets {
  private static final int HEAD = 4_096;
  private static final int SAMPLE = 20_000;
  private static final Pattern NAME =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

  private Charsets() {}

  static String decode(byte[] html, @Nullable String contentType) {
    if (starts(html, 0xEF, 0xBB, 0xBF)) {
      return new String(html, 3, html.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(html, 0xFF, 0xFE) || starts(html, 0xFE, 0xFF)) {
      return new String(html, StandardCharsets.UTF_16);
    }
    String head = new String(html, 0, Math.min(html.length, HEAD), StandardCharsets.ISO_8859_1);
    Optional<Charset> sent = contentType == null ? Optional.empty() : named(contentType);
    Optional<Charset> told = sent.or(() -> named(head));
    if (told.isPresent() && !told.get().equals(StandardCharsets.UTF_8)) {
      return new String(html, told.get());
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(html)).toString();
    } catch (CharacterCodingException e) {
      return new String(html, told.orElseGet(() -> detected(html)));
    }
  }

  private static boolean starts(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> named(String text) {
    Matcher m = NAME.matcher(text);
    if (!m.find()) {
      return Optional.empty();
    }
    try {
      Charset charset = Charset.forName(m.group(1));
      boolean wide = charset.name().toUpperCase(Locale.ROOT).startsWith("UTF-16");
      return Optional.of(wide ? StandardCharsets.UTF_8 : charset);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Charset detected(byte[] html) {
    CharsetDetector detector = new CharsetDetector();
    detector.enableInputFilter(true);
    detector.setText(Arrays.copyOf(html, Math.min(html.length, SAMPLE)));
    CharsetMatch match = detector.detect();
    try {
      return match == null ? StandardCharsets.UTF_8 : Charset.forName(match.getName());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
