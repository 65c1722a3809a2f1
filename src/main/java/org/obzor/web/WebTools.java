package org.obzor.web;

import io.javalin.http.Context;
import java.util.Locale;
import org.obzor.query.InvalidInputException;

/** What the API and the pages share. */
public record WebTools(WebParts parts, Messages messages, Json json, Inbox inbox, Unread unread) {

  public static WebTools of(WebParts parts) {
    return new WebTools(
        parts,
        Messages.load(),
        new Json(),
        new Inbox(parts),
        new Unread(parts.alerts(), parts.clock()));
  }

  /** A text in the reader's language. */
  public String text(Context ctx, String code, Object... arguments) {
    return messages.text(locale(ctx), code, arguments);
  }

  /** What was wrong, in the reader's language. */
  public String text(Context ctx, InvalidInputException e) {
    return messages.text(locale(ctx), e);
  }

  private static Locale locale(Context ctx) {
    return Visitor.of(ctx).locale();
  }
}
