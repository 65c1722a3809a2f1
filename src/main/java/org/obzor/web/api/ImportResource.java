package org.obzor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.DocumentStore;
import org.obzor.ingest.ImportJob;
import org.obzor.ingest.ImportJobs;
import org.obzor.ingest.ImportRecord;
import org.obzor.web.LedgerParameters;
import org.obzor.web.Messages;
import org.obzor.web.Problem;
import org.obzor.web.Visitor;
import org.obzor.web.WebParts;

/** The ledger of imports, and those under way. */
final class ImportResource {
  private static final int SIZE = 50;
  private static final int MOST = 500;

  private final WebParts parts;
  private final ImportJobs jobs;
  private final Messages messages;

  ImportResource(WebParts parts, Messages messages) {
    this.parts = parts;
    this.jobs = parts.importer().jobs();
    this.messages = messages;
  }

  record ListJson(
      long total,
      List<ImportJson> imports,
      @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {}

  record ImportJson(
      String id,
      String kind,
      String state,
      @Nullable String error,
      String name,
      String startedAt,
      long millis,
      int found,
      int imported,
      int revised,
      int duplicates,
      int rejected,
      List<RejectionJson> rejections,
      int differing,
      List<ImportRecord.WordDifference> wordDifferences) {}

  record RejectionJson(
      @Nullable String file,
      int number,
      int line,
      @Nullable String title,
      String code,
      String reason) {}

  record JobsJson(List<JobJson> jobs) {}

  record JobJson(
      String id,
      String name,
      int files,
      int done,
      long found,
      String startedAt,
      boolean cancelled) {}

  void list(Context ctx) {
    List<String> names = new ArrayList<>(LedgerParameters.NAMES);
    names.addAll(List.of("size", "cursor", "tz"));
    Query.only(ctx, names.toArray(String[]::new));
    int size = Query.number("size", ctx.queryParam("size"), SIZE, 1, MOST);
    DocumentStore.Page<ImportRecord> page =
        parts
            .imports()
            .list(
                LedgerParameters.parse(ctx.queryParamMap(), Visitor.of(ctx).zone()),
                size,
                ctx.queryParam("cursor"));
    Locale locale = Visitor.of(ctx).locale();
    ctx.json(
        new ListJson(
            page.total(),
            page.items().stream().map(i -> json(i.value(), locale)).toList(),
            page.next()));
  }

  void underWay(Context ctx) {
    Query.only(ctx);
    ctx.json(new JobsJson(jobs.list().stream().map(this::json).toList()));
  }

  /** Asks one to end after its batch. */
  void cancel(Context ctx) {
    Query.only(ctx);
    if (!jobs.cancel(ctx.pathParam("id"))) {
      throw Problem.notFound();
    }
    ctx.status(HttpStatus.NO_CONTENT);
  }

  private ImportJson json(ImportRecord r, Locale locale) {
    return new ImportJson(
        r.id(),
        LedgerParameters.id(r.kind()),
        LedgerParameters.id(r.state()),
        r.error(),
        r.name(),
        Times.write(r.startedAt(), parts.settings().zone()),
        r.millis(),
        r.found(),
        r.imported(),
        r.revised(),
        r.duplicates(),
        r.rejected(),
        r.rejections().stream()
            .map(x ->
                new RejectionJson(
                    x.file(),
                    x.number(),
                    x.line(),
                    x.title(),
                    x.code(),
                    messages.text(locale, x.code(), x.arguments().toArray())))
            .toList(),
        r.differing(),
        r.wordDifferences());
  }

  private JobJson json(ImportJob j) {
    return new JobJson(
        j.id(),
        j.name(),
        j.files(),
        j.done(),
        j.found(),
        Times.write(j.startedAt(), parts.settings().zone()),
        j.cancelled());
  }
}
