package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.obzor.ingest.ImportRecord;
import org.obzor.ingest.ImportRecord.State;
import org.obzor.ingest.Ledger;
import org.obzor.ingest.LedgerFilter;
import org.obzor.web.Formats;
import org.obzor.web.LedgerParameters;

/** Entries of the ledger as they are shown and as a table. */
final class ImportRows {
  /** More of a ledger than this nobody reads in a spreadsheet. */
  private static final int MOST = 50_000;

  private final Pages pages;
  private final Context ctx;
  private final Formats formats;

  ImportRows(Pages pages, Context ctx) {
    this.pages = pages;
    this.ctx = ctx;
    this.formats = pages.formats(ctx);
  }

  /**
   * @param ended how it ended, in words; empty if nothing is special
   * @param took how long
   */
  record Row(
      String name,
      String started,
      String took,
      String ended,
      int found,
      int imported,
      int revised,
      int duplicates,
      int rejected,
      List<Rejection> rejections,
      int differing,
      List<Difference> differences) {

    /** Whether there is more to tell than numbers. */
    public boolean hasMore() {
      return !rejections.isEmpty() || !differences.isEmpty();
    }
  }

  /**
   * @param place where in the file, written
   */
  record Rejection(String place, String title, String reason) {}

  record Difference(String place, String title, int declared, int counted) {}

  Row row(ImportRecord r) {
    return new Row(
        name(r),
        formats.dateTime(r.startedAt()),
        took(r.millis()),
        r.state() == State.DONE ? "" : text("imports.state." + LedgerParameters.id(r.state())),
        r.found(),
        r.imported(),
        r.revised(),
        r.duplicates(),
        r.rejected(),
        r.rejections().stream().map(this::rejection).toList(),
        r.differing(),
        r.wordDifferences().stream()
            .map(d -> new Difference(within(d.file()), d.title(), d.declared(), d.counted()))
            .toList());
  }

  private String name(ImportRecord r) {
    return r.name().isBlank() ? text("imports.push") : r.name();
  }

  private String took(long millis) {
    return millis < 1000
        ? text("imports.took.millis", millis)
        : millis < 60_000
            ? text("imports.took.seconds", Math.round(millis / 100.0) / 10.0)
            : text("imports.took.minutes", millis / 60_000, millis / 1000 % 60);
  }

  private Rejection rejection(ImportRecord.Rejection r) {
    String place =
        r.line() > 0
            ? text("imports.line", r.line())
            : r.number() > 0 ? text("imports.number", r.number()) : "";
    String title = r.title();
    return new Rejection(
        Stream.of(within(r.file()), place)
            .filter(p -> !p.isEmpty())
            .collect(Collectors.joining(" ")),
        title == null ? "" : title,
        text(r.code(), r.arguments().toArray()));
  }

  private static String within(@org.jspecify.annotations.Nullable String file) {
    return file == null ? "" : file;
  }

  private String text(String key, Object... arguments) {
    return pages.text(ctx, key, arguments);
  }

  /** The first row names the columns. */
  List<List<Object>> table(Ledger ledger, LedgerFilter filter) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(
        Stream.of(
                "started",
                "kind",
                "name",
                "state",
                "found",
                "imported",
                "revised",
                "duplicates",
                "rejected",
                "differing",
                "seconds",
                "reasons")
            .<Object>map(column -> text("imports.column." + column))
            .toList());
    ledger.each(filter, MOST, r -> rows.add(line(r)));
    return rows;
  }

  private List<Object> line(ImportRecord r) {
    String reasons =
        r.rejections().stream()
            .map(this::rejection)
            .map(x ->
                Stream.of(x.place(), x.title(), x.reason())
                    .filter(s -> !s.isEmpty())
                    .collect(Collectors.joining(" ")))
            .collect(Collectors.joining("\n"));
    return List.of(
        r.startedAt().toString(),
        text("imports.kind." + LedgerParameters.id(r.kind())),
        name(r),
        text("imports.state." + LedgerParameters.id(r.state())),
        r.found(),
        r.imported(),
        r.revised(),
        r.duplicates(),
        r.rejected(),
        r.differing(),
        r.millis() / 1000.0,
        reasons);
  }
}
