package org.obzor.elastic;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The embedded node did not start; the message names the reason and the log file. */
public final class ElasticStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final transient Path log;

  ElasticStartException(String reason, Path log, @Nullable Throwable cause) {
    super("Elasticsearch did not start: " + reason + " (log: " + log + ")", cause);
    this.reason = reason;
    this.log = log;
  }

  /** One line: what the server said last. */
  public String reason() {
    return reason;
  }

  public Path log() {
    return log;
  }
}
