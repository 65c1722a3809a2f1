package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.curation.Pending.Cause;
import org.obzor.ingest.Recount;

/**
 * How far past articles obey a decision.
 *
 * @param about what it is for, in words
 * @param state id of the state
 * @param open whether it goes on
 * @param told the state in words; changes seldom
 * @param numbers how far it is
 * @param since when it was asked for
 */
record RecountRow(
    String id,
    String about,
    String state,
    boolean open,
    long done,
    long total,
    String told,
    String numbers,
    String since) {

  /** How much of {@link #most} is done; null where that is not known yet. */
  public @Nullable Long value() {
    return open ? (isUnderWay() ? Long.valueOf(done) : null) : most();
  }

  /** What all of it is; null where that is not known yet. */
  public @Nullable Long most() {
    return open && !isUnderWay() ? null : Long.valueOf(Math.max(1, total));
  }

  private boolean isUnderWay() {
    return state.equals("running") && total > 0;
  }

  /**
   * @param about in words
   */
  static RecountRow of(Pages pages, Context ctx, Recount r, String about) {
    String state = r.state().name().toLowerCase(Locale.ROOT);
    return new RecountRow(
        r.id(),
        about,
        state,
        r.isOpen(),
        r.done(),
        Math.max(r.total(), r.done()),
        pages.text(ctx, "recount." + state, r.changed()),
        r.state() == Recount.State.RUNNING && r.total() > 0
            ? pages.text(
                ctx, "recount.numbers", r.done(), Math.max(r.total(), r.done()), r.changed())
            : "",
        pages.formats(ctx).dateTime(r.asked()));
  }

  /**
   * What a recount is for, in words.
   *
   * @param decided the decisions in words, by id
   */
  static String about(Pages pages, Context ctx, Recount r, Map<String, String> decided) {
    Cause cause = r.cause();
    String key = "recount.about." + cause.name().toLowerCase(Locale.ROOT);
    return switch (cause) {
      case ASKED -> pages.text(ctx, key);
      case DECIDED, UNDONE -> pages.text(ctx, key, decided.getOrDefault(r.subject(), r.subject()));
      case TOPIC -> pages.text(ctx, key, pages.topic(ctx, r.subject()));
    };
  }
}
