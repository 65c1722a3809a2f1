package org.obzor.web.api;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.obzor.ingest.Recount;
import org.obzor.ingest.Recounts;
import org.obzor.web.WebParts;

/** Past articles being recognised again: how far it is, and asking for all of them. */
final class RecountResource {
  private final WebParts parts;
  private final Recounts recounts;

  RecountResource(WebParts parts) {
    this.parts = parts;
    this.recounts = parts.recounts();
  }

  record ListJson(List<RecountJson> recounts) {}

  /**
   * @param cause {@code decided}, {@code undone}, {@code topic} or {@code asked}
   * @param subject id of the correction or topic; empty if everything was asked for
   * @param state {@code waiting}, {@code running}, {@code done} or {@code failed}
   * @param total articles to go through; 0 before it has begun
   * @param done how many of them have been
   * @param changed in how many of these something else was recognised
   */
  record RecountJson(
      String id,
      String cause,
      String subject,
      String state,
      long total,
      long done,
      long changed,
      String askedAt,
      @Nullable String startedAt,
      @Nullable String finishedAt,
      @Nullable String error) {}

  void list(Context ctx) {
    Query.only(ctx);
    ctx.json(new ListJson(recounts.list().stream().map(this::json).toList()));
  }

  /** Every article again, as after an upgrade. */
  void everything(Context ctx) {
    Query.only(ctx);
    ctx.status(HttpStatus.ACCEPTED).json(json(recounts.everything()));
  }

  private RecountJson json(Recount r) {
    return new RecountJson(
        r.id(),
        r.cause().name().toLowerCase(Locale.ROOT),
        r.subject(),
        r.state().name().toLowerCase(Locale.ROOT),
        r.total(),
        r.done(),
        r.changed(),
        Times.write(r.asked(), parts.settings().zone()),
        time(r.started()),
        time(r.finished()),
        r.error());
  }

  private @Nullable String time(@Nullable Instant when) {
    return when == null ? null : Times.write(when, parts.settings().zone());
  }
}
