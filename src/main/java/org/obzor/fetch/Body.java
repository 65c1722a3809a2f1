package org.obzor.fetch;

import org.jspecify.annotations.Nullable;

/** The bytes of a document, and what their server says of them. */
public final class Body {
  private final byte[] bytes;
  private final @Nullable String contentType;
  private final @Nullable String language;

  Body(byte[] bytes, @Nullable String contentType, @Nullable String language) {
    this.bytes = bytes;
    this.contentType = contentType;
    this.language = language;
  }

  /** Not a copy. */
  public byte[] bytes() {
    return bytes;
  }

  public @Nullable String contentType() {
    return contentType;
  }

  public @Nullable String language() {
    return language;
  }
}
