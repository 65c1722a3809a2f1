package org.obzor.fetch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a request. */
public sealed interface Fetched {

  /**
   * Where the request went for good, following only permanent redirects; null if it was asked for
   * there already.
   */
  @Nullable URI movedTo();

  /** The document. */
  record Document(Body body, URI address, @Nullable URI movedTo, Validators validators)
      implements Fetched {}

  /** It is what it was. */
  record NotModified(@Nullable URI movedTo, Validators validators) implements Fetched {}

  /**
   * There is none.
   *
   * @param detail the status, or what the machine said
   * @param retryAfter when the server wants to be asked again
   */
  record Failed(Fault fault, String detail, @Nullable Duration retryAfter, @Nullable URI movedTo)
      implements Fetched {}

  /**
   * What to ask with the next time.
   *
   * @param maxAge how long the server holds its answer to be fresh, null if it does not say
   */
  record Validators(
      @Nullable String etag, @Nullable String lastModified, @Nullable Duration maxAge) {}

  /** Why there is no document. */
  enum Fault {
    BAD_ADDRESS,
    REFUSED_ADDRESS,
    UNKNOWN_HOST,
    UNREACHABLE,
    TLS,
    TIMEOUT,
    TOO_LARGE,
    TOO_MANY_REDIRECTS,
    /** To an address that who asks does not want to ask. */
    UNWANTED_REDIRECT,
    BAD_ANSWER,
    /** 401, 403, 451 */
    FORBIDDEN,
    /** 404 */
    NOT_FOUND,
    /** 410: it will not come back. */
    GONE,
    /** 429 and 503: not now. */
    BUSY,
    /** Any other status. */
    STATUS
  }
}
