package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.curation.Correction;
import org.obzor.ingest.Recount;
import org.obzor.web.WebParts;

/** Makes lists of decisions and of recounts. */
final class CorrectionLists {
  private final Pages pages;
  private final WebParts parts;

  CorrectionLists(Pages pages) {
    this.pages = pages;
    this.parts = pages.parts();
  }

  /**
   * @param recounts the newest first
   */
  List<CorrectionRow> rows(Context ctx, List<Correction> corrections, List<Recount> recounts) {
    Set<String> ids =
        corrections.stream()
            .map(c -> Decisions.article(c.decision()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Map<String, Article> articles = ids.isEmpty() ? Map.of() : parts.index().findAll(ids);
    return corrections.stream()
        .map(c -> CorrectionRow.of(pages, ctx, c, articles, recounts))
        .toList();
  }

  /** The decisions that say something of an entity, the newest first. */
  List<CorrectionRow> about(Context ctx, EntityType type, String id) {
    List<Correction> own =
        parts.curation().corrections().list().stream()
            .filter(c -> Decisions.concerns(c.decision(), type, id))
            .toList();
    return own.isEmpty() ? List.of() : rows(ctx, own, parts.recounts().list());
  }

  /** The decision that was just made or undone, as the address names it; empty for none. */
  List<CorrectionRow> justDone(Context ctx) {
    String id = ctx.queryParam("corrected");
    if (id == null) {
      return List.of();
    }
    return parts.curation().corrections().find(id).stream()
        .flatMap(c -> rows(ctx, List.of(c), parts.recounts().list()).stream())
        .toList();
  }

  /**
   * @param corrections what they may be for
   */
  List<RecountRow> recounts(Context ctx, List<Recount> recounts, List<Correction> corrections) {
    Decisions decisions = new Decisions(pages);
    Map<String, String> words = new HashMap<>();
    Set<String> subjects = recounts.stream().map(Recount::subject).collect(Collectors.toSet());
    corrections.stream()
        .filter(c -> subjects.contains(c.id()))
        .forEach(c -> words.put(c.id(), decisions.words(ctx, c.decision(), c.labels())));
    return recounts.stream()
        .map(r -> RecountRow.of(pages, ctx, r, RecountRow.about(pages, ctx, r, words)))
        .toList();
  }
}
