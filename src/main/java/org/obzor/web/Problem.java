package org.obzor.web;

import io.javalin.http.HttpStatus;
import java.util.List;

/** A request that is answered with an error of the client's own making. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final transient List<Object> arguments;

  /**
   * @param code key of the message in {@code messages_*.properties}
   */
  public Problem(HttpStatus status, String code, Object... arguments) {
    super(code + " " + List.of(arguments));
    this.status = status;
    this.code = code;
    this.arguments = List.of(arguments);
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public List<Object> arguments() {
    return arguments;
  }

  /** There is no such thing, or no longer. */
  public static Problem notFound() {
    return new Problem(HttpStatus.NOT_FOUND, "web.not-found");
  }
}
