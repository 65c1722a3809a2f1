package org.obzor.web;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How the server is reached and seen.
 *
 * @param host the address to listen on
 * @param port 0 for any free one
 * @param publicUrl where readers find the server, as behind a proxy; null for as each asks for it
 * @param zone what a day is for those who choose no time zone
 * @param templates the folder of templates, read at each request; null for those of the class path
 * @param statics the folder of style sheets and scripts, read at each request; null likewise
 */
public record WebSettings(
    String host,
    int port,
    @Nullable URI publicUrl,
    ZoneId zone,
    @Nullable Path templates,
    @Nullable Path statics) {

  /** Everything from the class path. */
  public static WebSettings of(String host, int port, ZoneId zone) {
    return new WebSettings(host, port, null, zone, null, null);
  }
}
