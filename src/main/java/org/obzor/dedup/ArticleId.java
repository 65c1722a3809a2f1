package org.obzor.dedup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.obzor.article.ArticleDraft;

/**
 * Gives the same article the same id however often and on whichever way it comes in: by its
 * sender's id within its source, else by its address, else by source, day and words.
 */
public final class ArticleId {
  /** 96 bits: among ten million articles two share an id once in 10^15 times. */
  private static final int BYTES = 12;

  private ArticleId() {}

  /** 24 lower-case hexadecimal digits. */
  public static String of(ArticleDraft draft) {
    String source = Wording.plain(draft.source());
    if (draft.id() != null) {
      return hash("id", source, draft.id());
    }
    Optional<String> url = Optional.ofNullable(draft.url()).flatMap(CanonicalUrl::of);
    if (url.isPresent()) {
      return hash("url", url.get());
    }
    // A day that does not move with the instance's zone, of which a date only has the noon.
    LocalDate day = LocalDate.ofInstant(draft.publishedAt(), ZoneOffset.UTC);
    return hash(
        "text", source, day.toString(), Wording.plain(draft.title()), Wording.plain(draft.text()));
  }

  /** The id of an article that is known by its address; empty if it is no address of the web. */
  public static Optional<String> ofAddress(String url) {
    return CanonicalUrl.of(url).map(canonical -> hash("url", canonical));
  }

  private static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
