package org.obzor.feed;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads feed documents, whatever state they are in. */
public final class FeedReader {
  private FeedReader() {}

  /**
   * What came with a document.
   *
   * @param contentType with its charset, null if nobody told
   * @param address where the document is, null if that is not known
   * @param language of the answer's header
   */
  public record Origin(
      @Nullable String contentType, @Nullable URI address, @Nullable String language) {

    /** A file of which no more is known. */
    public static final Origin UNKNOWN = new Origin(null, null, null);
  }

  /** Empty if it is no feed. */
  public static Optional<Feed> read(byte[] bytes, Origin origin) {
    XmlDecoder.Decoded decoded = XmlDecoder.decode(bytes, origin.contentType());
    return decoded.text().stripLeading().startsWith("{")
        ? JsonFeeds.read(decoded, origin.address())
        : XmlFeeds.read(decoded, origin.address(), origin.language());
  }

  /** Whether a document that begins like this is a feed; its first kilobytes will do. */
  public static boolean recognises(byte[] beginning) {
    byte[] sample = beginning.length > 65_536 ? Arrays.copyOf(beginning, 65_536) : beginning;
    String text = XmlDecoder.decode(sample, null).text();
    return JsonFeeds.looksLike(text) || !XmlFront.strip(text).isEmpty();
  }
}
