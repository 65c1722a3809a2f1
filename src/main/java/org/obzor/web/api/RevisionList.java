package org.obzor.web.api;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.dedup.Change;
import org.obzor.dedup.WordDiff;
import org.obzor.index.Revision;
import org.obzor.web.Problem;
import org.obzor.web.WebParts;

/** The states an article has had, and what changed from each to the next. */
final class RevisionList {
  private final WebParts parts;

  RevisionList(WebParts parts) {
    this.parts = parts;
  }

  /** The oldest first, the present one last. */
  record RevisionsJson(String id, List<RevisionJson> revisions) {}

  /**
   * @param change from the state before: {@code wording}, also for the first, or only {@code
   *     recognition}: other entities were recognised in the same wording
   * @param supersededAt null for the present one
   * @param titleChanges from the wording before; empty for the first and for the same wording
   * @param changes of the text, in the same way
   */
  record RevisionJson(
      String change,
      String title,
      String text,
      String publishedAt,
      boolean dateOnly,
      String indexedAt,
      @Nullable String supersededAt,
      int wordCount,
      List<ChangeJson> titleChanges,
      List<ChangeJson> changes) {}

  record ChangeJson(String kind, String text) {}

  void show(Context ctx) {
    ZoneId zone = Query.of(ctx, parts).filters().zone();
    List<Revision> revisions = parts.index().revisions(ctx.pathParam("id"));
    if (revisions.isEmpty()) {
      throw Problem.notFound();
    }
    List<RevisionJson> written = new ArrayList<>();
    Revision before = null;
    for (Revision r : revisions) {
      written.add(json(r, before, zone));
      before = r;
    }
    ctx.json(new RevisionsJson(ctx.pathParam("id"), written));
  }

  private static RevisionJson json(Revision r, @Nullable Revision before, ZoneId zone) {
    Article a = r.article();
    boolean same = before != null && r.isSameWording(before);
    Article compared = before == null || same ? null : before.article();
    Instant superseded = r.supersededAt();
    return new RevisionJson(
        same ? "recognition" : "wording",
        a.title(),
        a.text(),
        Times.write(a.publishedAt(), zone),
        a.dateOnly(),
        Times.write(a.indexedAt(), zone),
        superseded == null ? null : Times.write(superseded, zone),
        a.wordCount(),
        compared == null ? List.of() : changes(compared.title(), a.title()),
        compared == null ? List.of() : changes(compared.text(), a.text()));
  }

  private static List<ChangeJson> changes(String before, String after) {
    return WordDiff.of(before, after).stream().map(RevisionList::json).toList();
  }

  private static ChangeJson json(Change change) {
    return new ChangeJson(change.kind().id(), change.text());
  }
}
