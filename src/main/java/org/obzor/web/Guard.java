package org.obzor.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites out: requests under a foreign host name (DNS rebinding) and writes that another
 * site's page sends (CSRF) are refused, and pages may load nothing from elsewhere. Programs that
 * are no browser send neither {@code Origin} nor {@code Sec-Fetch-Site} and are let in.
 */
final class Guard {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** What mail programs send for their readers; the key in its address is what allows it. */
  private static final Pattern UNSUBSCRIBE = Pattern.compile("/alerts/[^/]+/unsubscribe");

  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "img-src 'self' data:",
          "font-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors ");

  /** Pages that others may frame: they show figures, and nothing can be done on them. */
  private static final String FRAMED = "/embed/";

  private final Set<String> ownHosts;
  private final @Nullable String publicAuthority;

  Guard(WebSettings settings) {
    URI known = settings.publicUrl();
    this.publicAuthority = known == null ? null : known.getAuthority();
    this.ownHosts =
        Stream.of(settings.host(), known == null ? settings.host() : known.getHost())
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Sets the headers of every answer and lets the request pass or not.
   *
   * @throws Problem if the request comes from elsewhere
   */
  void check(Context ctx) {
    boolean framed = ctx.path().startsWith(FRAMED);
    if (!framed) {
      ctx.header("X-Frame-Options", "DENY");
    }
    ctx.header("Content-Security-Policy", POLICY + (framed ? "*" : "'none'"))
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin");
    String host = ctx.header("Host");
    if (host == null || !isOwn(hostName(host))) {
      throw new Problem(HttpStatus.MISDIRECTED_REQUEST, "web.foreign-host");
    }
    boolean changes = !READING.contains(ctx.req().getMethod());
    if (changes && isForeign(ctx, host) && !UNSUBSCRIBE.matcher(ctx.path()).matches()) {
      throw new Problem(HttpStatus.FORBIDDEN, "web.cross-site");
    }
  }

  private boolean isOwn(String name) {
    return LOOPBACK.contains(name) || ownHosts.contains(name);
  }

  private boolean isForeign(Context ctx, String host) {
    String site = ctx.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      return true;
    }
    String origin = ctx.header("Origin");
    if (origin == null) {
      return false;
    }
    String from = authority(origin);
    return from == null || !(from.equalsIgnoreCase(host) || from.equalsIgnoreCase(publicAuthority));
  }

  private static @Nullable String authority(String origin) {
    try {
      return URI.create(origin).getAuthority();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The name in {@code name:port} or {@code [::1]:port}. */
  static String hostName(String host) {
    String name = host.toLowerCase(Locale.ROOT).strip();
    if (name.startsWith("[")) {
      int end = name.indexOf(']');
      return end > 0 ? name.substring(1, end) : name;
    }
    int colon = name.lastIndexOf(':');
    return colon >= 0 ? name.substring(0, colon) : name;
  }
}
