package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.curation.Correction;
import org.obzor.curation.Pending.Cause;
import org.obzor.ingest.Recount;

/**
 * A decision on record, as a reader sees it.
 *
 * @param words what was decided
 * @param articleHref the article it is about, empty if it is about none
 * @param decided when
 * @param undone when it was undone, empty while it is in force
 * @param recount how far past articles follow, null where that is not known any more
 */
record CorrectionRow(
    String id,
    String words,
    String articleHref,
    String articleTitle,
    String decided,
    String undone,
    @Nullable RecountRow recount) {

  public boolean isInForce() {
    return undone.isEmpty();
  }

  /**
   * @param articles those the corrections are about, by id
   * @param recounts the newest first
   */
  static CorrectionRow of(
      Pages pages,
      Context ctx,
      Correction c,
      Map<String, Article> articles,
      List<Recount> recounts) {
    String words = new Decisions(pages).words(ctx, c.decision(), c.labels());
    String id = Decisions.article(c.decision());
    Article article = id == null ? null : articles.get(id);
    Optional<Recount> recount = recounts.stream().filter(r -> isOf(c, r)).findFirst();
    return new CorrectionRow(
        c.id(),
        words,
        id == null ? "" : "/articles/" + Address.encode(id),
        article == null || article.title().isBlank()
            ? pages.text(ctx, "article.untitled")
            : article.title(),
        pages.formats(ctx).dateTime(c.decided()),
        c.undone() == null ? "" : pages.formats(ctx).dateTime(c.undone()),
        recount.map(r -> RecountRow.of(pages, ctx, r, words)).orElse(null));
  }

  /** Whether a recount is of the last that happened to a correction. */
  private static boolean isOf(Correction c, Recount r) {
    Cause last = c.isInForce() ? Cause.DECIDED : Cause.UNDONE;
    return r.subject().equals(c.id()) && r.cause() == last;
  }
}
