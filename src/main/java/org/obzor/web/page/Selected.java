package org.obzor.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.obzor.query.ArticleQuery;
import org.obzor.query.FilterParameters;
import org.obzor.query.InvalidInputException;
import org.obzor.tag.Tags;
import org.obzor.web.Problem;
import org.obzor.web.Visitor;

/**
 * What is done with the articles that somebody selected in a list: one form, whose buttons say
 * what. Files and pages about the selection are addresses, to which the form leads.
 */
final class Selected {
  private final Pages pages;

  Selected(Pages pages) {
    this.pages = pages;
  }

  void act(Context ctx) {
    List<String> ids =
        ctx.formParams("article").stream().filter(id -> !id.isBlank()).distinct().toList();
    String back = Back.of(ctx, "/articles");
    if (ids.isEmpty()) {
      done(ctx, back, "none", "", 0);
    } else if (ids.size() > FilterParameters.MAX_VALUES) {
      done(ctx, back, "many", "", FilterParameters.MAX_VALUES);
    } else {
      act(ctx, ids, back);
    }
  }

  private void act(Context ctx, List<String> ids, String back) {
    String what = Objects.requireNonNullElse(ctx.formParam("do"), "");
    switch (what) {
      case "tag", "untag" -> tag(ctx, ids, back, what.equals("tag"));
      case "csv" -> lead(ctx, "/api/articles.csv", ids);
      case "xlsx" -> lead(ctx, "/api/articles.xlsx", ids);
      case "mentions" -> lead(ctx, "/api/mentions.csv", ids);
      case "only" -> lead(ctx, "/articles", ids);
      case "briefing" -> lead(ctx, "/briefing", ids);
      default -> throw new Problem(HttpStatus.BAD_REQUEST, "web.bad-request");
    }
  }

  private void tag(Context ctx, List<String> ids, String back, boolean gives) {
    Tags tags = pages.parts().tags();
    Set<String> there = pages.parts().index().findAll(ids).keySet();
    String given = Objects.requireNonNullElse(ctx.formParam("tag"), "");
    try {
      String name = gives ? tags.add(there, given) : tags.remove(ids, given);
      done(ctx, back, gives ? "tagged" : "untagged", name, gives ? there.size() : ids.size());
    } catch (InvalidInputException e) {
      done(ctx, back, "wrong", "", Tags.LONGEST);
    }
  }

  private void lead(Context ctx, String path, List<String> ids) {
    ArticleQuery chosen = ArticleQuery.all(Visitor.of(ctx).zone()).withArticles(ids);
    ctx.redirect(pages.address(path, chosen).toString(), HttpStatus.SEE_OTHER);
  }

  private static void done(Context ctx, String back, String did, String tag, int number) {
    String told = Back.with(Back.with(back, "did", did), "n", Integer.toString(number));
    ctx.redirect(Back.with(told, "named", tag), HttpStatus.SEE_OTHER);
  }

  /** What was just done, in words; empty for nothing. */
  static String did(Context ctx, Pages pages) {
    String did = Objects.requireNonNullElse(ctx.queryParam("did"), "");
    String tag = Objects.requireNonNullElse(ctx.queryParam("named"), "");
    String number = Objects.requireNonNullElse(ctx.queryParam("n"), "");
    int n = number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0;
    return switch (did) {
      case "tagged", "untagged" -> pages.text(ctx, "select." + did, tag, n);
      case "none" -> pages.text(ctx, "select.none");
      case "many", "wrong" -> pages.text(ctx, "select." + did, n);
      default -> "";
    };
  }
}
