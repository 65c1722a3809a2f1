package org.obzor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.obzor.ingest.Importer;
import org.obzor.source.Item;
import org.obzor.source.PushedArticles.Syntax;
import org.obzor.web.Messages;
import org.obzor.web.Problem;
import org.obzor.web.Visitor;

/** Takes articles in that programs send. */
final class Push {
  /** Most bytes of one request. */
  static final long LIMIT = 512L << 20;

  /**
   * Requests that may be under way. Articles are stored by one at a time, the others wait with a
   * batch read; whoever comes on top of these is to come again.
   */
  static final int MOST_AT_ONCE = 16;

  private static final Set<String> UNREADABLE = Set.of("source.bad-json", "source.empty");

  private final Importer importer;
  private final Messages messages;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  Push(Importer importer, Messages messages) {
    this.importer = importer;
    this.messages = messages;
  }

  /**
   * @param revised how many of the imported are another wording of a known article
   * @param error what the first rejection says, where nothing at all was taken in
   */
  record PushedJson(
      int imported,
      int revised,
      int duplicates,
      List<RejectedJson> rejected,
      @JsonInclude(JsonInclude.Include.NON_NULL) ErrorJson.@Nullable Details error) {}

  /**
   * @param index of the article in the request, counted from 0
   */
  record RejectedJson(int index, String error) {}

  /**
   * Answers when what it accepts is durable.
   *
   * @throws Problem where too many requests are under way, before any of the body is read
   */
  void take(Context ctx) throws IOException {
    if (!places.tryAcquire()) {
      throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "web.too-many-pushes", MOST_AT_ONCE);
    }
    try {
      read(ctx);
    } finally {
      places.release();
    }
  }

  private void read(Context ctx) throws IOException {
    String type = Bodies.type(ctx, Set.of(Bodies.JSON, Bodies.LINES));
    Syntax syntax = type.equals(Bodies.LINES) ? Syntax.NDJSON : Syntax.JSON;
    Importer.Pushed pushed = importer.push(Bodies.limited(ctx, LIMIT), syntax);
    Locale locale = Visitor.of(ctx).locale();
    List<RejectedJson> rejected =
        pushed.rejected().stream()
            .map(r -> new RejectedJson(Math.max(0, r.place().number() - 1), text(locale, r)))
            .toList();
    ErrorJson.Details error = null;
    if (!rejected.isEmpty() && pushed.imported() + pushed.duplicates() == 0) {
      Item.Rejected first = pushed.rejected().getFirst();
      error = ErrorJson.of(first.code(), text(locale, first), null).error();
      ctx.status(
          UNREADABLE.contains(first.code())
              ? HttpStatus.BAD_REQUEST
              : HttpStatus.UNPROCESSABLE_CONTENT);
    }
    ctx.json(
        new PushedJson(pushed.imported(), pushed.revised(), pushed.duplicates(), rejected, error));
  }

  private String text(Locale locale, Item.Rejected rejected) {
    return messages.text(locale, rejected.code(), rejected.arguments().toArray());
  }
}
