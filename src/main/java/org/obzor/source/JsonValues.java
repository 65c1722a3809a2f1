package org.obzor.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.Optional;

/** Reads values of JSON of which none takes more memory than an article may. */
final class JsonValues {
  private static final int MOST_TOKENS = 10_000;

  /** After so many tokens, or characters of names, of one value nothing more is looked for. */
  private static final int MOST_SKIPPED = 1_000_000;

  private JsonValues() {}

  /**
   * The value whose first token the parser is at; it is at the last one then.
   *
   * @return empty if it holds more than an article can
   * @throws StreamConstraintsException if it holds so much more that it is not read to its end
   */
  static Optional<JsonNode> read(JsonParser parser) throws IOException {
    try (TokenBuffer buffer = new TokenBuffer(parser)) {
      int depth = 0;
      int tokens = 0;
      long names = 0;
      long characters = 0;
      do {
        JsonToken token = parser.currentToken();
        if (token == null) {
          throw new StreamConstraintsException("a value without an end", parser.currentLocation());
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        tokens++;
        names += token == JsonToken.FIELD_NAME ? parser.currentName().length() : 0;
        if (tokens > MOST_SKIPPED || names > MOST_SKIPPED) {
          throw new StreamConstraintsException("no article", parser.currentLocation());
        }
        if (tokens <= MOST_TOKENS && characters <= Limits.LINE_BYTES) {
          characters += token == JsonToken.VALUE_STRING ? parser.getTextLength() : 0;
          buffer.copyCurrentEvent(parser);
        }
        if (depth > 0) {
          parser.nextToken();
        }
      } while (depth > 0);
      return tokens > MOST_TOKENS || characters > Limits.LINE_BYTES
          ? Optional.empty()
          : Optional.of(buffer.asParser(parser.getCodec()).readValueAsTree());
    }
  }
}
