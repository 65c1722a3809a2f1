package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.obzor.article.Article;
import org.obzor.index.Told;
import org.obzor.query.ArticleQuery;

/** Makes, in a list of stories, what other articles tell each of them. */
final class OtherArticles {
  private static final int SHOWN = 20;
  private static final int NAMED = 3;

  private final Pages pages;

  OtherArticles(Pages pages) {
    this.pages = pages;
  }

  /**
   * The others of one story.
   *
   * @param text how many they are and whose, in words
   * @param rows the first of them
   * @param all where all of them are; empty where these are all
   */
  record Others(String text, List<ArticleRow> rows, String all) {}

  /** By the id of the article that stands for the story; none where it is the only one. */
  Map<String, Others> of(Context ctx, ArticleQuery query, List<Article> articles) {
    Map<String, Told> told =
        pages
            .parts()
            .index()
            .told(query, articles.stream().map(Article::storyId).toList(), SHOWN + 1);
    Map<String, Others> others = new LinkedHashMap<>();
    for (Article article : articles) {
      Told story = told.get(article.storyId());
      if (story != null && story.articles() > 1) {
        others.put(article.id(), of(ctx, query, article, story));
      }
    }
    return others;
  }

  private Others of(Context ctx, ArticleQuery query, Article article, Told story) {
    List<Article> shown =
        story.first().stream().filter(a -> !a.id().equals(article.id())).limit(SHOWN).toList();
    Set<String> outlets = new LinkedHashSet<>();
    shown.forEach(a -> outlets.add(a.source()));
    String names = String.join(", ", outlets.stream().limit(NAMED).toList());
    long number = story.articles() - 1;
    return new Others(
        pages.text(ctx, "story.others", number, outlets.size() > NAMED ? names + "…" : names),
        new ArticleRows(pages).rows(ctx, query, shown),
        number > shown.size() ? "/articles/" + Address.encode(article.id()) + "#story" : "");
  }
}
