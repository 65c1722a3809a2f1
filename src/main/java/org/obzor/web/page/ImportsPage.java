package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.DocumentStore;
import org.obzor.export.FileName;
import org.obzor.ingest.ImportJob;
import org.obzor.ingest.ImportJobs;
import org.obzor.ingest.ImportRecord;
import org.obzor.ingest.Ledger;
import org.obzor.ingest.LedgerFilter;
import org.obzor.query.InvalidInputException;
import org.obzor.web.LedgerParameters;
import org.obzor.web.Problem;
import org.obzor.web.Visitor;

/** The ledger: what came in when, what was wrong with the rest, and what is coming in now. */
final class ImportsPage {
  private static final int SIZE = 50;
  private static final String HERE = "/imports";

  private final Pages pages;
  private final Ledger ledger;
  private final ImportJobs jobs;

  ImportsPage(Pages pages) {
    this.pages = pages;
    this.ledger = pages.parts().imports();
    this.jobs = pages.parts().importer().jobs();
  }

  /** One choice of a list. */
  record Option(String id, String label, boolean chosen) {}

  /**
   * An import that is under way.
   *
   * @param numbers how far it is, in words
   */
  record Job(String id, String name, int files, int done, String numbers, boolean cancelled) {}

  void show(Context ctx) {
    LedgerFilter filter = filter(ctx);
    String cursor = ctx.queryParam("cursor");
    DocumentStore.Page<ImportRecord> page = page(filter, cursor);
    Address here = address(ctx);
    ImportRows rows = new ImportRows(pages, ctx);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("total", page.total());
    model.put("filtered", !filter.equals(LedgerFilter.ALL));
    model.put("imports", page.items().stream().map(i -> rows.row(i.value())).toList());
    model.put("jobs", jobs.list().stream().map(j -> job(ctx, j)).toList());
    model.put("kinds", options(ctx, "kind", ImportRecord.Kind.values()));
    model.put("states", options(ctx, "state", LedgerFilter.Outcome.values()));
    for (String name : List.of("name", "from", "to")) {
      String value = ctx.queryParam(name);
      model.put("wanted" + name, value == null ? "" : value);
    }
    model.put("csv", here.at(HERE + ".csv").toString());
    model.put("xlsx", here.at(HERE + ".xlsx").toString());
    model.put("first", cursor == null ? "" : here.toString());
    model.put("next", page.next() == null ? "" : here.with("cursor", page.next()).toString());
    pages.show(ctx, "imports", "imports", model);
  }

  /** The same imports as a file, however many. */
  void table(Context ctx) throws IOException {
    ImportRows rows = new ImportRows(pages, ctx);
    Downloads.table(ctx, new FileName("obzor-imports"), rows.table(ledger, filter(ctx)));
  }

  void cancel(Context ctx) {
    if (!jobs.cancel(ctx.pathParam("id"))) {
      throw Problem.notFound();
    }
    ctx.redirect(HERE + "#jobs", HttpStatus.SEE_OTHER);
  }

  private LedgerFilter filter(Context ctx) {
    return LedgerParameters.parse(ctx.queryParamMap(), Visitor.of(ctx).zone());
  }

  private static Address address(Context ctx) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String name : LedgerParameters.NAMES) {
      String value = ctx.queryParam(name);
      if (value != null && !value.isBlank()) {
        parameters.put(name, List.of(value));
      }
    }
    return new Address(HERE, parameters);
  }

  private DocumentStore.Page<ImportRecord> page(LedgerFilter filter, @Nullable String cursor) {
    try {
      return ledger.list(filter, SIZE, cursor);
    } catch (InvalidInputException | IllegalArgumentException e) {
      return ledger.list(filter, SIZE, null);
    }
  }

  private <E extends Enum<E>> List<Option> options(Context ctx, String name, E[] values) {
    return Stream.of(values)
        .map(LedgerParameters::id)
        .map(id ->
            new Option(
                id, pages.text(ctx, "imports." + name + "." + id), id.equals(ctx.queryParam(name))))
        .toList();
  }

  private Job job(Context ctx, ImportJob job) {
    return new Job(
        job.id(),
        job.name(),
        job.files(),
        job.done(),
        pages.text(
            ctx,
            job.cancelled() ? "imports.job.ending" : "imports.job.numbers",
            job.done(),
            job.files(),
            job.found()),
        job.cancelled());
  }
}
