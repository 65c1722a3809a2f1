package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.obzor.curation.Correction;
import org.obzor.curation.Corrections;
import org.obzor.ingest.Recount;
import org.obzor.ingest.Recounts;
import org.obzor.query.ArticleQuery;
import org.obzor.web.Problem;

/** What was decided, how far past articles follow, and what can be done about it. */
final class CorrectionsPage {
  private static final int SIZE = 50;
  private static final int LAST = 5;

  private final Pages pages;
  private final Corrections corrections;
  private final Recounts recounts;

  CorrectionsPage(Pages pages) {
    this.pages = pages;
    this.corrections = pages.parts().curation().corrections();
    this.recounts = pages.parts().recounts();
  }

  void show(Context ctx) {
    List<Correction> all = corrections.list();
    List<Recount> counted = recounts.list();
    int first = first(ctx, all.size());
    List<Correction> shown = all.subList(first, Math.min(all.size(), first + SIZE));
    CorrectionLists lists = new CorrectionLists(pages);
    List<Recount> open = counted.stream().filter(Recount::isOpen).toList();
    List<Recount> over = counted.stream().filter(r -> !r.isOpen()).limit(LAST).toList();
    Address here = new Address("/corrections", Map.of());
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("total", all.size());
    model.put("corrections", lists.rows(ctx, shown, counted));
    model.put("open", lists.recounts(ctx, open, all));
    model.put("over", lists.recounts(ctx, over, all));
    model.put("articles", pages.parts().index().counts(List.of(everything())).getFirst());
    model.put("first", first == 0 ? "" : here.toString());
    model.put(
        "next",
        first + SIZE >= all.size()
            ? ""
            : here.with("from", Integer.toString(first + SIZE)).toString());
    pages.show(ctx, "corrections", "corrections", model);
  }

  /** One decision. */
  void one(Context ctx) {
    Correction found = corrections.find(ctx.pathParam("id")).orElseThrow(Problem::notFound);
    pages.show(
        ctx,
        "decision",
        "corrections",
        Map.of(
            "corrections", new CorrectionLists(pages).rows(ctx, List.of(found), recounts.list())));
  }

  /** Takes a decision back and shows the page again from which that was asked for. */
  void undo(Context ctx) {
    Correction undone = corrections.undo(ctx.pathParam("id")).orElseThrow(Problem::notFound);
    ctx.redirect(
        Back.with(Back.of(ctx, "/corrections"), "corrected", undone.id()), HttpStatus.SEE_OTHER);
  }

  /** Has every article recognised again. */
  void everythingAgain(Context ctx) {
    recounts.everything();
    ctx.redirect("/corrections#recounts", HttpStatus.SEE_OTHER);
  }

  private ArticleQuery everything() {
    return ArticleQuery.all(pages.parts().settings().zone());
  }

  /** The number of the first decision to show; one that is past the end begins anew. */
  private static int first(Context ctx, int size) {
    String from = ctx.queryParam("from");
    int first = from != null && from.matches("\\d{1,7}") ? Integer.parseInt(from) : 0;
    return first < size ? first : 0;
  }
}
