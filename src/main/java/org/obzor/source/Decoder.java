package org.obzor.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.obzor.text.Encodings;
import org.obzor.text.Encodings.Decoded;
import org.obzor.text.Encodings.Guess;

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
    Optional<Decoded> marked = Encodings.byMark(bytes);
    if (marked.isPresent() || isBinary(bytes)) {
      return marked.map(Decoded::text);
    }
    return Encodings.strictly(bytes, StandardCharsets.UTF_8)
        .or(() -> Encodings.nearly(bytes, StandardCharsets.UTF_8))
        .or(() -> Optional.of(new String(bytes, declared(bytes).orElseGet(() -> guess(bytes)))));
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
    return controls * 50 > looked || Encodings.startsWith(bytes, '%', 'P', 'D', 'F');
  }

  /** What a page or an XML file says of itself, unless that has been seen to be wrong. */
  private static Optional<Charset> declared(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARED_WITHIN);
    String beginning = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Matcher m = DECLARATION.matcher(beginning);
    while (beginning.stripLeading().startsWith("<") && m.find()) {
      String name = m.group(1);
      Optional<Charset> charset = Encodings.named(name);
      if (!name.toLowerCase(Locale.ROOT).startsWith("utf") && charset.isPresent()) {
        return charset;
      }
    }
    return Optional.empty();
  }

  private static Charset guess(byte[] bytes) {
    Map<String, Integer> confidence = new LinkedHashMap<>();
    for (Guess guess : Encodings.guesses(bytes, SAMPLE, false)) {
      confidence.merge(guess.name(), guess.confidence(), Math::max);
    }
    byte[] sample = bytes.length <= SAMPLE ? bytes : Arrays.copyOf(bytes, SAMPLE);
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
