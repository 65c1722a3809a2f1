package org.obzor.web.page;

import io.javalin.http.Context;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
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

  private final Pages pages;
  private final WebParts parts;

  ArticlePage(Pages pages) {
    this.pages = pages;
    this.parts = pages.parts();
  }

  /** What the article names, of one type. */
  record Named(String type, String title, List<Entity> entities) {}

  /**
   * @param count how often it is named, empty for topics
   */
  record Entity(String label, String count, String about, String articles) {}

  void show(Context ctx) {
    Article article = parts.index().find(ctx.pathParam("id")).orElseThrow(Problem::notFound);
    List<Span> hits = hits(ctx, article);
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("article", article);
    model.put("title", paragraphs(ctx, article, Section.TITLE, hits));
    model.put("text", paragraphs(ctx, article, Section.TEXT, hits));
    model.put("tail", article.tail() == null ? List.of() : article.tail().lines().toList());
    model.put("named", named(ctx, article));
    model.put("published", pages.formats(ctx).published(article));
    model.put("language", pages.label(ctx, By.LANG, article.lang(), article.lang()));
    model.put("original", original(article.url()));
    model.put("hits", hits.size());
    model.put("q", ctx.queryParam("q") == null ? "" : ctx.queryParam("q"));
    model.put("story", story(ctx, article));
    model.put("wordings", new Wordings(pages).of(ctx, parts.index().revisions(article.id())));
    new ArticleAlerts(parts.alerts()).addTo(model, article);
    model.put(
        "outlet", new Address("/articles", Map.of("source", List.of(article.source()))).toString());
    pages.show(ctx, "article", "articles", model);
  }

  private List<List<ArticleText.Piece>> paragraphs(
      Context ctx, Article article, Section section, List<Span> hits) {
    return ArticleText.paragraphs(article, section, hits, mention -> look(ctx, mention));
  }

  private ArticleText.Piece look(Context ctx, Mention mention) {
    By by = By.valueOf(mention.type().name());
    String label = pages.label(ctx, by, mention.id(), mention.label());
    String kind =
        mention.kind() == null
            ? pages.text(ctx, "type." + mention.type().id())
            : pages.text(ctx, "kind." + mention.kind().id());
    return new ArticleText.Piece(
        "",
        mention.type().id(),
        Panels.about(by, mention.id()),
        pages.text(ctx, "article.mention", label, kind.toLowerCase(Locale.ROOT)),
        false);
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

  private List<Named> named(Context ctx, Article article) {
    List<Named> named = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      By by = By.valueOf(type.name());
      List<Entity> entities =
          article.entities(type).stream()
              .map(e ->
                  new Entity(
                      pages.label(ctx, by, e.id(), e.label()),
                      type == EntityType.TOPIC ? "" : pages.formats(ctx).number(e.count()),
                      Panels.about(by, e.id()),
                      new Address("/articles", Map.of(type.id(), List.of(e.id()))).toString()))
              .toList();
      named.add(new Named(type.id(), pages.text(ctx, "panel." + type.id()), entities));
    }
    return named;
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
