package org.obzor.web;

import io.javalin.http.Context;

/** What absolute addresses of this server begin with. */
public final class Origin {
  private Origin() {}

  /** As the request names it: {@code http://host:port}. */
  public static String of(Context ctx) {
    return ctx.scheme() + "://" + ctx.header("Host");
  }
}
