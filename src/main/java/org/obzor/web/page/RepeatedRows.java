package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import org.obzor.article.Article;
import org.obzor.index.Repeated;
import org.obzor.query.Highlighter;

/** Makes the list of the stories that most articles tell. */
final class RepeatedRows {
  private final Pages pages;

  RepeatedRows(Pages pages) {
    this.pages = pages;
  }

  /**
   * @param href the earliest article
   * @param story where its page lists the others
   * @param times how many articles of how many outlets, in words
   * @param excerptHtml how it begins, escaped
   */
  record Row(
      String href,
      String lang,
      String title,
      String source,
      String published,
      String story,
      String times,
      String excerptHtml) {}

  List<Row> rows(Context ctx, List<Repeated> stories) {
    return stories.stream().map(story -> row(ctx, story)).toList();
  }

  private Row row(Context ctx, Repeated story) {
    Article first = story.first();
    String href = new Address("/articles/" + Address.encode(first.id()), Map.of()).toString();
    return new Row(
        href,
        first.lang(),
        first.title().isBlank() ? pages.text(ctx, "article.untitled") : first.title(),
        first.source(),
        pages.formats(ctx).published(first),
        href + "#story",
        pages.text(ctx, "repeated.times", story.articles(), story.sources()),
        Highlighter.snippet(first.text(), List.of()));
  }
}
