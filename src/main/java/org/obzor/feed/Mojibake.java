package org.obzor.feed;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.obzor.text.Encodings;

/** Text that was UTF-8, was read as windows-1252 and then written as UTF-8 again: «â€¦» for «…». */
final class Mojibake {
  private static final String AFTER = "[\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]";

  /** A typographic sign, or three Cyrillic letters: no language has these characters in a row. */
  private static final Pattern SIGNS =
      Pattern.compile("â[€„\\u0080\\u0084]" + AFTER + "|(?:[ÐÑ]" + AFTER + "){3}");

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private Mojibake() {}

  /** The text as it was meant: unless all of it was spoiled in this one way, as it is. */
  static String mended(String text) {
    return SIGNS.matcher(text).find()
        ? bytes(text).flatMap(b -> Encodings.strictly(b, StandardCharsets.UTF_8)).orElse(text)
        : text;
  }

  /** Empty if it has other characters. */
  private static Optional<byte[]> bytes(String text) {
    byte[] bytes = new byte[text.length()];
    CharsetEncoder encoder = WESTERN.newEncoder();
    for (int i = 0; i < bytes.length; i++) {
      char c = text.charAt(i);
      if (c <= 0xFF) {
        bytes[i] = (byte) c;
      } else if (encoder.canEncode(c)) {
        bytes[i] = String.valueOf(c).getBytes(WESTERN)[0];
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(bytes);
  }
}
