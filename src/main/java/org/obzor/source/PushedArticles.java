package org.obzor.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles as {@code POST /api/articles} takes them. A fault in one of them is an item of its
 * own and costs no other; the input is never held in memory as a whole. Safe for use by several
 * threads.
 */
public final class PushedArticles {

  /** How several articles are put together. */
  public enum Syntax {
    /** One object, an array of objects, or objects one after the other. */
    JSON,
    /** One object a line; a line that cannot be read costs that line only. */
    NDJSON
  }

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(Limits.LINE_BYTES).build())
              .build());

  private final PushedArticle article;

  /**
   * @param zone the instance's zone, in which dates and local date-times are read
   */
  public PushedArticles(ZoneId zone, Clock clock) {
    this.article = new PushedArticle(zone, clock);
  }

  /**
   * Hands each article, or the reason why it is none, to {@code sink} as it is read. Items are
   * numbered from 1; their line is told for NDJSON only, and for a syntax error.
   *
   * @param file the name used in {@link Place}; empty for a request
   * @throws IOException if {@code in} fails
   */
  public void read(InputStream in, Syntax syntax, String file, Consumer<Item> sink)
      throws IOException {
    boolean any =
        switch (syntax) {
          case JSON -> readJson(in, file, sink);
          case NDJSON -> readLines(in, file, sink);
        };
    if (!any) {
      sink.accept(Item.Rejected.of(Place.of(file), "source.empty"));
    }
  }

  private boolean readJson(InputStream in, String file, Consumer<Item> sink) throws IOException {
    int number = 0;
    boolean any = false;
    try (JsonParser parser = MAPPER.getFactory().createParser(in)) {
      try {
        boolean inArray = false;
        for (JsonToken t = parser.nextToken(); t != null; t = parser.nextToken()) {
          any = true;
          if (!inArray && t == JsonToken.START_ARRAY) {
            inArray = true;
          } else if (inArray && t == JsonToken.END_ARRAY) {
            inArray = false;
          } else {
            Optional<JsonNode> json = JsonValues.read(parser);
            number++;
            sink.accept(item(new Place(file, number, 0), json));
          }
        }
      } catch (JsonProcessingException e) {
        any = true;
        sink.accept(syntaxError(e, file, number + 1, 0));
      }
    }
    return any;
  }

  private boolean readLines(InputStream in, String file, Consumer<Item> sink) throws IOException {
    LineReader lines = new LineReader(in, Limits.LINE_BYTES);
    int number = 0;
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (line.isBlank()) {
        continue;
      }
      number++;
      sink.accept(item(line, new Place(file, number, line.number())));
    }
    return number > 0;
  }

  private Item item(Place place, Optional<JsonNode> json) {
    return json.map(j -> article.read(place, j))
        .orElseGet(() -> Item.Rejected.of(place, "source.too-much"));
  }

  private Item item(LineReader.Line line, Place place) throws IOException {
    if (line.tooLong()) {
      return Item.Rejected.of(place, "source.line-too-long", Limits.LINE_BYTES);
    }
    try (JsonParser parser =
        MAPPER.getFactory().createParser(line.bytes(), line.start(), line.length())) {
      parser.nextToken();
      Item item = item(place, JsonValues.read(parser));
      return parser.nextToken() == null
          ? item
          : syntaxError(parser.currentLocation(), place.file(), place.number(), place.line());
    } catch (JsonProcessingException e) {
      return syntaxError(e, place.file(), place.number(), place.line());
    }
  }

  private static Item syntaxError(JsonProcessingException e, String file, int number, int line) {
    return syntaxError(e.getLocation(), file, number, line);
  }

  /**
   * @param line the line the JSON is; 0 if it goes over several and the parser knows
   */
  private static Item syntaxError(@Nullable JsonLocation at, String file, int number, int line) {
    int atLine = line > 0 || at == null ? line : at.getLineNr();
    int column = at == null ? 0 : Math.max(0, at.getColumnNr());
    return Item.Rejected.of(new Place(file, number, atLine), "source.bad-json", atLine, column);
  }
}
