package org.obzor.web.api;

import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.index.ArticlePage;
import org.obzor.index.Sort;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.ArticleQuery;
import org.obzor.query.Highlighter;
import org.obzor.query.QueryMatcher;
import org.obzor.query.Span;
import org.obzor.web.Problem;
import org.obzor.web.WebParts;

/** Articles: lists and single ones. */
final class Articles {
  private static final int MOST = 1000;

  private final WebParts parts;

  Articles(WebParts parts) {
    this.parts = parts;
  }

  record ListJson(long total, List<ArticleJson.Summary> articles, @Nullable String next) {}

  void list(Context ctx) {
    Query request = Query.of(ctx, parts, "sort", "size", "cursor");
    Sort sort = request.choice("sort", Sort.NEWEST, Sort::id);
    int size = request.number("size", 20, 0, MOST);
    ArticleQuery query = request.filters();
    ArticlePage page = parts.index().list(query, sort, size, request.text("cursor"));
    ArticleJson json = new ArticleJson(parts.labels(), request.locale(), query.zone());
    ctx.json(
        new ListJson(page.total(), summaries(parts, json, query, page.articles()), page.next()));
  }

  void one(Context ctx) {
    Query request = Query.of(ctx, parts);
    ZoneId zone = request.filters().zone();
    Article article = parts.index().find(ctx.pathParam("id")).orElseThrow(Problem::notFound);
    List<String> tags =
        parts.tags().of(List.of(article.id())).getOrDefault(article.id(), List.of());
    ctx.json(new ArticleJson(parts.labels(), request.locale(), zone).full(article, tags));
  }

  /** Articles with snippets that show what matched. */
  static List<ArticleJson.Summary> summaries(
      WebParts parts, ArticleJson json, ArticleQuery query, List<Article> articles) {
    QueryMatcher matcher = QueryMatcher.of(query.text(), parts.analyzer());
    return articles.stream()
        .map(article -> {
          List<Span> spans =
              query.q().isBlank()
                  ? List.of()
                  : matcher.spans(AnalyzedArticle.of(parts.analyzer(), article));
          return json.summary(article, Highlighter.snippet(article.text(), spans));
        })
        .toList();
  }
}
