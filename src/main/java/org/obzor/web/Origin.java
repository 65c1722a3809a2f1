package org.obzor.web;

import io.javalin.http.Context;
import java.net.URI;

/** What absolute addresses of this server begin with. */
public final class Origin {
  private Origin() {}

  /** The public address if there is one, else as the request names it; no slash at the end. */
  public static String of(Context ctx, WebSettings settings) {
    URI known = settings.publicUrl();
    return known == null
        ? ctx.scheme() + "://" + ctx.header("Host")
        : known.toString().replaceFirst("/+$", "");
  }
}
