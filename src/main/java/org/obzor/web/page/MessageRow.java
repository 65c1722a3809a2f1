package org.obzor.web.page;

import io.javalin.http.Context;
import org.obzor.notify.Fault;
import org.obzor.notify.Message;
import org.obzor.notify.Message.State;
import org.obzor.web.Formats;

/**
 * What became of a message.
 *
 * @param state {@code sent}, {@code pending}, …
 * @param channel without {@code mailto:}
 * @param told what became of it and when, in words
 * @param fault why the last attempt failed, empty if it did not
 * @param dead whether it was given up and can be replayed
 */
record MessageRow(
    String id,
    String state,
    String channel,
    int stories,
    String told,
    String fault,
    boolean repeated,
    boolean dead) {

  static MessageRow of(Pages pages, Context ctx, Message m) {
    Formats formats = pages.formats(ctx);
    Fault fault = m.fault();
    return new MessageRow(
        m.id(),
        m.state().id(),
        channel(m.channel()),
        m.stories(),
        pages.text(ctx, "message." + m.state().id(), formats.dateTime(m.at()), m.attempts()),
        fault == null ? "" : pages.text(ctx, fault.code(), fault.detail()),
        m.possiblyRepeated(),
        m.state() == State.DEAD);
  }

  /** As a person writes it. */
  static String channel(String canonical) {
    return canonical.startsWith("mailto:") ? canonical.substring("mailto:".length()) : canonical;
  }
}
