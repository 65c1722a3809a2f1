package org.obzor.fulltext;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.obzor.text.Encodings;

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
    Optional<Encodings.Decoded> marked = Encodings.byMark(html);
    if (marked.isPresent()) {
      return marked.get().text();
    }
    String head = new String(html, 0, Math.min(html.length, HEAD), StandardCharsets.ISO_8859_1);
    Optional<Charset> sent = contentType == null ? Optional.empty() : named(contentType);
    Optional<Charset> told = sent.or(() -> named(head));
    if (told.isPresent() && !told.get().equals(StandardCharsets.UTF_8)) {
      return new String(html, told.get());
    }
    return Encodings.strictly(html, StandardCharsets.UTF_8)
        .orElseGet(() -> new String(html, told.orElseGet(() -> detected(html))));
  }

  private static Optional<Charset> named(String text) {
    Matcher m = NAME.matcher(text);
    return m.find() ? Encodings.named(m.group(1)).map(Charsets::meant) : Optional.empty();
  }

  private static Charset meant(Charset charset) {
    boolean wide = charset.name().toUpperCase(Locale.ROOT).startsWith("UTF-16");
    return wide ? StandardCharsets.UTF_8 : charset;
  }

  private static Charset detected(byte[] html) {
    return Encodings.guesses(html, SAMPLE, true).stream()
        .findFirst()
        .flatMap(guess -> Encodings.named(guess.name()))
        .orElse(StandardCharsets.UTF_8);
  }
}
