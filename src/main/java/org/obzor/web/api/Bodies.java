package org.obzor.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Problem;

/** Reads request bodies: their type and size are checked before their content. */
final class Bodies {
  static final String JSON = "application/json";
  static final String LINES = "application/x-ndjson";

  private final ObjectMapper mapper;

  Bodies(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /** One JSON value of at most a megabyte. */
  JsonNode json(Context ctx) {
    type(ctx, Set.of(JSON));
    try {
      return mapper.readTree(bytes(ctx, 1 << 20));
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      String place = at == null ? "?" : at.getLineNr() + ":" + at.getColumnNr();
      throw new InvalidInputException(null, "web.bad-json", place);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The body's media type, one of those allowed. */
  static String type(Context ctx, Set<String> allowed) {
    String type = ctx.contentType();
    String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!allowed.contains(plain)) {
      throw new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "web.unsupported-media-type");
    }
    return plain;
  }

  /** The body as a stream that ends in an error when it grows too long. */
  static InputStream limited(Context ctx, long most) throws IOException {
    if (ctx.req().getContentLengthLong() > most) {
      throw tooLarge();
    }
    return new Limited(ctx.req().getInputStream(), most);
  }

  /** The whole body, if it is no longer than that. */
  static byte[] bytes(Context ctx, int most) {
    try (InputStream in = limited(ctx, most)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Problem tooLarge() {
    return new Problem(HttpStatus.CONTENT_TOO_LARGE, "web.too-large");
  }

  private static final class Limited extends FilterInputStream {
    private long left;

    Limited(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      count(Math.max(0, n));
      return n;
    }

    private void count(int n) {
      left -= n;
      if (left < 0) {
        throw tooLarge();
      }
    }
  }
}
