package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;
import org.obzor.curation.Correction;
import org.obzor.curation.Corrections;
import org.obzor.curation.Decision;
import org.obzor.index.Sort;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;

/** Asks before something is decided, telling which articles it concerns, and puts it in force. */
final class CorrectionForm {
  private static final int LATEST = 5;

  private final Pages pages;
  private final Corrections corrections;
  private final Decisions decisions;

  CorrectionForm(Pages pages) {
    this.pages = pages;
    this.corrections = pages.parts().curation().corrections();
    this.decisions = new Decisions(pages);
  }

  void ask(Context ctx) {
    show(ctx, given(ctx.queryParamMap()), null);
  }

  void decide(Context ctx) {
    Map<String, String> given = given(ctx.formParamMap());
    try {
      Correction made = corrections.decide(decisions.read(given));
      ctx.redirect(
          Back.with(Back.of(ctx, "/corrections"), "corrected", made.id()), HttpStatus.SEE_OTHER);
    } catch (InvalidInputException e) {
      show(ctx, given, e);
    }
  }

  /**
   * @param refused why what was asked for cannot be done
   */
  private void show(
      Context ctx, Map<String, String> given, @Nullable InvalidInputException refused) {
    Map<String, Object> model = new LinkedHashMap<>();
    InvalidInputException wrong = refused;
    model.put("back", Back.of(ctx, "/corrections"));
    model.put("given", given);
    model.put("words", "");
    try {
      Correction draft = corrections.draft(decisions.read(given));
      Decision decision = draft.decision();
      model.put("words", decisions.words(ctx, decision, draft.labels()));
      model.put("fields", Decisions.fields(decision));
      addArticles(ctx, model, decision);
    } catch (InvalidInputException e) {
      wrong = e;
    }
    if (wrong != null) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      String field = wrong.field();
      model.put("error", error(ctx, wrong, given));
      boolean askedForPerson = ("person".equals(field) || "into".equals(field));
      String written = field == null ? "" : given.getOrDefault(field, "");
      model.put(
          "suggestions",
          askedForPerson && !written.isBlank() ? new Persons(pages).like(ctx, written) : List.of());
      model.put("field", field == null ? "" : field);
    }
    pages.show(ctx, "correction", "corrections", model);
  }

  /** What is wrong, with persons called by their names. */
  private String error(Context ctx, InvalidInputException wrong, Map<String, String> given) {
    if (wrong.code().equals("curation.unknown-person")) {
      String written = wrong.field() == null ? "" : given.getOrDefault(wrong.field(), "");
      return pages.text(ctx, "correct.unknown", written);
    }
    if (!wrong.code().equals("curation.circle")) {
      return pages.text(ctx, wrong);
    }
    Object[] names =
        wrong.arguments().stream()
            .map(id -> decisions.label(ctx, EntityType.PERSON, id.toString(), Map.of()))
            .toArray();
    return pages.text(ctx, wrong.code(), names);
  }

  private void addArticles(Context ctx, Map<String, Object> model, Decision decision) {
    if (Decisions.article(decision) != null) {
      model.put("count", 1L);
      return;
    }
    ArticleQuery query = decisions.concerned(decision);
    model.put("count", pages.parts().index().counts(List.of(query)).getFirst());
    model.put("list", pages.address("/articles", query).toString());
    model.put(
        "latest",
        new ArticleRows(pages)
            .rows(
                ctx,
                query,
                pages.parts().index().list(query, Sort.NEWEST, LATEST, null).articles()));
  }

  private static Map<String, String> given(Map<String, List<String>> parameters) {
    Map<String, String> given = new LinkedHashMap<>();
    Decisions.FIELDS.forEach(
        field -> given.put(field, parameters.getOrDefault(field, List.of("")).getFirst()));
    return given;
  }
}
