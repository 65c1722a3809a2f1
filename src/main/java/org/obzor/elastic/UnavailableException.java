package org.obzor.elastic;

import org.jspecify.annotations.Nullable;

/**
 * Elasticsearch does not answer or has no room for the request now; trying again later may help.
 */
public final class UnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
