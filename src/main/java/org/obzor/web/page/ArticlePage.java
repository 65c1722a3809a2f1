package org.obzor.web.page;

import io.javalin.http.Context;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.article.Section;
import org.obzor.index.By;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.query.QueryMatcher;
import org.obzor.query.Span;
import org.obzor.web.Problem;
import org.obzor.web.Visitor;
import org.obzor.web.WebParts;

/** One article with every counted mention highlighted. */
final class ArticlePage {
  private static final int STORY = 50;
  private static final int KNOWN_TAGS = 200;

  private final Pages pages;
  private final WebParts parts;

  ArticlePage(Pages pages) {
    this.pages = pages;
    this.parts = pages.parts();
  }

  void show(Context ctx) {
    Article article = parts.index().find(ctx.pathParam("id")).orElseThrow(Problem::notFound);
    List<Span> hits = hits(ctx, article);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("article", article);
    Evidence evidence = new Evidence(pages, ctx, article);
    model.put("title", ArticleText.paragraphs(article, Section.TITLE, hits, evidence::look));
    model.put("text", ArticleText.paragraphs(article, Section.TEXT, hits, evidence::look));
    model.put("tail", article.tail() == null ? List.of() : article.tail().lines().toList());
    model.put("named", evidence.groups());
    model.put("officesAsOf", parts.labels().officesAsOf());
    model.put("justDone", new CorrectionLists(pages).justDone(ctx));
    model.put(
        "back",
        new Address(ctx.path(), ctx.queryParamMap())
            .without("corrected", "did", "n", "named", "ui")
            .toString());
    model.put("published", pages.formats(ctx).published(article));
    model.put("language", pages.label(ctx, By.LANG, article.lang(), article.lang()));
    model.put("original", original(article.url()));
    model.put("hits", hits.size());
    model.put("q", ctx.queryParam("q") == null ? "" : ctx.queryParam("q"));
    model.put("story", story(ctx, article));
    model.put("wordings", new Wordings(pages).of(ctx, parts.index().revisions(article.id())));
    model.put("tags", parts.tags().of(List.of(article.id())).getOrDefault(article.id(), List.of()));
    model.put("known", parts.tags().all().keySet().stream().limit(KNOWN_TAGS).toList());
    model.put("did", Selected.did(ctx, pages));
    new ArticleAlerts(parts.alerts()).addTo(model, article);
    model.put(
        "outlet", new Address("/articles", Map.of("source", List.of(article.source()))).toString());
    pages.show(ctx, "article", "articles", model);
  }

  /** What matches the query of the list the reader came from; a broken query marks nothing. */
  private List<Span> hits(Context ctx, Article article) {
    String q = ctx.queryParam("q");
    if (q == null || q.isBlank()) {
      return List.of();
    }
    try {
      ArticleQuery query =
          parts.filters().parse(Map.of("q", List.of(q)), Visitor.of(ctx).zone(), Set.of());
      return QueryMatcher.of(query.text(), parts.analyzer())
          .spans(AnalyzedArticle.of(parts.analyzer(), article));
    } catch (InvalidInputException e) {
      return List.of();
    }
  }

  /** Other articles that tell the same story. */
  private List<ArticleRow> story(Context ctx, Article article) {
    List<Article> others =
        parts.index().story(article.storyId(), STORY).stream()
            .filter(other -> !other.id().equals(article.id()))
            .toList();
    return new ArticleRows(pages).rows(ctx, ArticleQuery.all(Visitor.of(ctx).zone()), others);
  }

  /** The address of the original; only the web's own kinds are linked to. */
  private static @Nullable String original(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      String scheme = URI.create(url).getScheme();
      return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme) ? url : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
