package org.obzor.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param accept media types
 * @param etag of what is known already, null for none
 * @param lastModified of what is known already, as its server wrote it; null for none
 */
public record FetchRequest(
    URI address, String accept, @Nullable String etag, @Nullable String lastModified) {

  public FetchRequest(URI address, String accept) {
    this(address, accept, null, null);
  }
}
