package org.obzor.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns the client's exceptions into outages and bugs. */
public final class Calls {

  /** A request to Elasticsearch. */
  @FunctionalInterface
  public interface Call<T> {
    T run() throws IOException;
  }

  private static final Pattern REASON = Pattern.compile("\"reason\":\"((?:[^\"\\\\]|\\\\.)*)\"");

  private Calls() {}

  /**
   * Runs one request.
   *
   * @throws UnavailableException if Elasticsearch is away or overloaded
   * @throws IllegalStateException if it refuses the request; its message says why
   */
  public static <T> T call(Call<T> call) {
    try {
      return call.run();
    } catch (ElasticsearchException e) {
      throw translate(e.status(), describe(e), e);
    } catch (ResponseException e) {
      throw translate(e.getResponse().getStatusCode(), reason(String.valueOf(e.getMessage())), e);
    } catch (IOException e) {
      throw new UnavailableException("Elasticsearch does not answer: " + e.getMessage(), e);
    }
  }

  /** The exception for a part of a request that failed with this HTTP status. */
  public static RuntimeException refused(int status, String reason) {
    return translate(status, reason, null);
  }

  private static RuntimeException translate(int status, String reason, @Nullable Exception cause) {
    return switch (status) {
      case 429, 502, 503, 504 ->
          new UnavailableException("Elasticsearch is not available: " + reason, cause);
      default ->
          new IllegalStateException("Elasticsearch refused (" + status + "): " + reason, cause);
    };
  }

  /** The first reason in an error that came as JSON. */
  private static String reason(String message) {
    Matcher reason = REASON.matcher(message);
    return reason.find() ? reason.group(1) : message;
  }

  private static String describe(ElasticsearchException e) {
    StringBuilder text = new StringBuilder();
    var error = e.error();
    while (error != null) {
      text.append(text.isEmpty() ? "" : "; ")
          .append(error.type())
          .append(": ")
          .append(error.reason());
      error = error.rootCause().isEmpty() ? error.causedBy() : error.rootCause().getFirst();
    }
    return text.toString();
  }
}
