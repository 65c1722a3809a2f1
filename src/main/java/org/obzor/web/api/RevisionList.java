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

/** The wordings an article has had, and what changed from each to the next. */
final class RevisionList {
  private final WebParts parts;

  RevisionList(WebParts parts) {
    this.parts = parts;
  }

  /** The oldest first, the present one last. */
  record RevisionsJson(String id, List<RevisionJson> revisions) {}

  /**
   * @param supersededAt null for the present one
   * @param titleChanges from the wording before; empty for the first
   * @param changes of the text, in the same way
   */
  record RevisionJson(
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
    Article before = null;
    for (Revision r : revisions) {
      written.add(json(r, before, zone));
      before = r.article();
    }
    ctx.json(new RevisionsJson(ctx.pathParam("id"), written));
  }

  private static RevisionJson json(Revision r, @Nullable Article before, ZoneId zone) {
    Article a = r.article();
    Instant superseded = r.supersededAt();
    return new RevisionJson(
        a.title(),
        a.text(),
        Times.write(a.publishedAt(), zone),
        a.dateOnly(),
        Times.write(a.indexedAt(), zone),
        superseded == null ? null : Times.write(superseded, zone),
        a.wordCount(),
        before == null ? List.of() : changes(before.title(), a.title()),
        before == null ? List.of() : changes(before.text(), a.text()));
  }

  private static List<ChangeJson> changes(String before, String after) {
    return WordDiff.of(before, after).stream().map(RevisionList::json).toList();
  }

  private static ChangeJson json(Change change) {
    return new ChangeJson(change.kind().id(), change.text());
  }
}
