package org.obzor.fetch;

import java.time.Duration;

/**
 * What an answer may take.
 *
 * @param bytes of the body, decompressed
 * @param connect until a connection stands
 * @param silence between two pieces of an answer
 * @param total from the first redirect to the last byte
 * @param redirects one after the other
 */
public record FetchLimits(
    int bytes, Duration connect, Duration silence, Duration total, int redirects) {

  /** For feeds and pages of articles. */
  public static final FetchLimits USUAL =
      new FetchLimits(
          10 * 1024 * 1024,
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(60),
          5);
}
