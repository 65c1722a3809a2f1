package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.obzor.elastic.DocumentStore;
import org.obzor.ingest.ImportRecord;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Formats;

/** The ledger: what came in when, and what was wrong with the rest. */
final class ImportsPage {
  private static final int SIZE = 50;

  private final Pages pages;
  private final DocumentStore<ImportRecord> ledger;

  ImportsPage(Pages pages) {
    this.pages = pages;
    this.ledger = pages.parts().imports();
  }

  record Row(
      String name,
      String started,
      int found,
      int imported,
      int revised,
      int duplicates,
      int rejected,
      List<Rejection> rejections,
      List<ImportRecord.WordDifference> differences) {

    /** Whether there is more to tell than numbers. */
    public boolean hasMore() {
      return !rejections.isEmpty() || !differences.isEmpty();
    }
  }

  /**
   * @param place where in the file, written
   */
  record Rejection(String place, String title, String reason) {}

  void show(Context ctx) {
    String cursor = ctx.queryParam("cursor");
    DocumentStore.Page<ImportRecord> page = page(cursor);
    Address here = new Address("/imports", Map.of());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("total", page.total());
    model.put("imports", page.items().stream().map(i -> row(ctx, i.value())).toList());
    model.put("first", cursor == null ? "" : here.toString());
    model.put("next", page.next() == null ? "" : here.with("cursor", page.next()).toString());
    pages.show(ctx, "imports", "imports", model);
  }

  private DocumentStore.Page<ImportRecord> page(@org.jspecify.annotations.Nullable String cursor) {
    try {
      return ledger.list(null, SIZE, cursor);
    } catch (InvalidInputException e) {
      return ledger.list(null, SIZE, null);
    }
  }

  private Row row(Context ctx, ImportRecord record) {
    Formats formats = pages.formats(ctx);
    return new Row(
        record.name().isBlank() ? pages.text(ctx, "imports.push") : record.name(),
        formats.dateTime(record.startedAt()),
        record.found(),
        record.imported(),
        record.revised(),
        record.duplicates(),
        record.rejected(),
        record.rejections().stream().map(r -> rejection(ctx, r)).toList(),
        record.wordDifferences());
  }

  private Rejection rejection(Context ctx, ImportRecord.Rejection r) {
    String place =
        r.line() > 0
            ? pages.text(ctx, "imports.line", r.line())
            : r.number() > 0 ? pages.text(ctx, "imports.number", r.number()) : "";
    String title = r.title();
    return new Rejection(
        place, title == null ? "" : title, pages.text(ctx, r.code(), r.arguments().toArray()));
  }
}
