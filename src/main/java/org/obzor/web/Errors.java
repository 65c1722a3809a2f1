package org.obzor.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EofException;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.UnavailableException;
import org.obzor.query.InvalidInputException;
import org.obzor.web.api.ErrorJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where what went wrong becomes an HTTP answer: JSON for the API, a page for people.
 */
final class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
  private static final int RETRY_SECONDS = 10;
  private static final long MOST_DRAINED = 64L << 20;

  private final Messages messages;
  private final Page page;

  /** Shows an error to a reader of pages. */
  @FunctionalInterface
  interface Page {
    void show(Context ctx, String message);
  }

  Errors(Messages messages, Page page) {
    this.messages = messages;
    this.page = page;
  }

  void addTo(RoutesConfig routes) {
    routes.exception(
        InvalidInputException.class,
        (e, ctx) -> answer(ctx, invalid(ctx, e), ErrorJson.of(e, messages.text(locale(ctx), e))));
    routes.exception(Problem.class, this::problem);
    routes.exception(HttpResponseException.class, this::javalin);
    routes.exception(UnavailableException.class, this::unavailable);
    routes.exception(Exception.class, this::unexpected);
  }

  private void problem(Problem e, Context ctx) {
    if (e.status() == HttpStatus.TOO_MANY_REQUESTS) {
      ctx.header("Retry-After", Integer.toString(RETRY_SECONDS));
    }
    answer(ctx, e.status(), e.code(), null, e.arguments().toArray());
  }

  /** A body that is well-formed but says something impossible is told apart from a bad address. */
  private static HttpStatus invalid(Context ctx, InvalidInputException e) {
    boolean body = ctx.req().getMethod().equals("POST") || ctx.req().getMethod().equals("PUT");
    return body && e.field() != null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.BAD_REQUEST;
  }

  private void javalin(HttpResponseException e, Context ctx) {
    HttpStatus status = HttpStatus.forStatus(e.getStatus());
    String code =
        switch (status) {
          case NOT_FOUND -> "web.not-found";
          case METHOD_NOT_ALLOWED -> "web.method-not-allowed";
          case CONTENT_TOO_LARGE -> "web.too-large";
          case UNSUPPORTED_MEDIA_TYPE -> "web.unsupported-media-type";
          default -> "web.bad-request";
        };
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      ctx.header("Allow", e.getDetails().getOrDefault("availableMethods", "GET"));
    }
    answer(ctx, status, code, null);
  }

  private void unavailable(UnavailableException e, Context ctx) {
    LOG.warn("Elasticsearch is away: {}", e.getMessage());
    if (ctx.res().isCommitted()) {
      breakOff(e, ctx);
      return;
    }
    ctx.header("Retry-After", Integer.toString(RETRY_SECONDS));
    answer(ctx, HttpStatus.SERVICE_UNAVAILABLE, "web.unavailable", null);
  }

  private void unexpected(Exception e, Context ctx) {
    if (isGone(e, ctx.res().isCommitted())) {
      LOG.debug("The client went away", e);
      return;
    }
    LOG.error("{} {} failed", ctx.req().getMethod(), ctx.path(), e);
    if (ctx.res().isCommitted()) {
      breakOff(e, ctx);
    } else {
      answer(ctx, HttpStatus.INTERNAL_SERVER_ERROR, "web.internal", null);
    }
  }

  /**
   * Whoever asked no longer listens, however deep in the writing of the answer that is found.
   *
   * @param begun whether a part of the answer is sent; who takes none of it for long is gone too
   */
  private static boolean isGone(Exception e, boolean begun) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof EofException
          || cause instanceof ClosedChannelException
          || (begun && cause instanceof TimeoutException)) {
        return true;
      }
    }
    return e instanceof IOException;
  }

  /** What was begun cannot be finished: the client must not take it for the whole. */
  private static void breakOff(Exception e, Context ctx) {
    ServletContextRequest.getServletContextRequest(ctx.req()).getServletChannel().abort(e);
  }

  private void answer(
      Context ctx, HttpStatus status, String code, @Nullable String field, Object... arguments) {
    answer(ctx, status, ErrorJson.of(code, messages.text(locale(ctx), code, arguments), field));
  }

  private void answer(Context ctx, HttpStatus status, ErrorJson error) {
    ctx.status(status);
    ctx.header("Cache-Control", "no-store");
    if (isForPrograms(ctx)) {
      ctx.json(error);
    } else {
      page.show(ctx, error.error().message());
    }
    InputStream answer = ctx.resultInputStream();
    if (answer != null && hasMore(ctx)) {
      sendAndDrain(ctx, answer);
    }
  }

  /** Whether some of the request may be left to read. */
  private static boolean hasMore(Context ctx) {
    long length = ctx.req().getContentLengthLong();
    boolean hasBody = length > 0 || ctx.header("Transfer-Encoding") != null;
    return hasBody && length <= MOST_DRAINED && ctx.header("Expect") == null;
  }

  /**
   * Sends the answer, then reads what is left of the request: many clients send all of it before
   * they look at the answer, and would find a broken connection instead, while others look first.
   * Not without bound, and not what waits to be asked for.
   */
  private static void sendAndDrain(Context ctx, InputStream answer) {
    try {
      byte[] bytes = answer.readAllBytes();
      ctx.res().setContentLength(bytes.length);
      ctx.res().getOutputStream().write(bytes);
      ctx.res().flushBuffer();
      long skipped = ctx.req().getInputStream().skip(MOST_DRAINED);
      LOG.trace("{} bytes of a refused request left aside", skipped);
    } catch (IOException | IllegalStateException e) {
      LOG.debug("A refused request did not end", e);
    }
  }

  private static Locale locale(Context ctx) {
    return Visitor.of(ctx).locale();
  }

  private static boolean isForPrograms(Context ctx) {
    String path = ctx.path();
    return path.startsWith("/api/")
        || path.startsWith("/charts/")
        || path.startsWith("/health/")
        || path.equals("/metrics")
        || Objects.requireNonNullElse(ctx.header("Accept"), "").startsWith("application/json");
  }
}
