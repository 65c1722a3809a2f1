package org.obzor.web.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the API, written by hand. */
final class OpenApi {
  private OpenApi() {}

  static byte[] read() {
    try (InputStream in = OpenApi.class.getResourceAsStream("/org/obzor/web/openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("missing resource openapi.json");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
