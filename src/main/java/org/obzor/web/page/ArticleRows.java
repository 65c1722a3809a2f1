package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.obzor.article.Article;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.index.By;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.ArticleQuery;
import org.obzor.query.Highlighter;
import org.obzor.query.QueryMatcher;
import org.obzor.query.Span;

/** Makes lists of articles, with what matched the query marked. */
final class ArticleRows {
  private static final int TAGS_OF_A_TYPE = 3;
  private static final Comparator<Span> BY_PLACE =
      Comparator.comparing(Span::section).thenComparingInt(Span::start);

  private final Pages pages;

  ArticleRows(Pages pages) {
    this.pages = pages;
  }

  List<ArticleRow> rows(Context ctx, ArticleQuery query, List<Article> articles) {
    QueryMatcher matcher = QueryMatcher.of(query.text(), pages.parts().analyzer());
    return articles.stream().map(article -> row(ctx, query, matcher, article)).toList();
  }

  /** Where the countries and persons are named that the list is narrowed to. */
  private static List<Span> mentions(ArticleQuery query, Article article) {
    return article.mentions().stream()
        .filter(Mention::hasSpan)
        .filter(m -> Narrow.chosen(query, By.valueOf(m.type().name())).contains(m.id()))
        .map(m -> new Span(m.section(), m.start(), m.end()))
        .toList();
  }

  private ArticleRow row(Context ctx, ArticleQuery query, QueryMatcher matcher, Article article) {
    List<Span> spans = new ArrayList<>(mentions(query, article));
    if (!query.q().isBlank()) {
      spans.addAll(matcher.spans(AnalyzedArticle.of(pages.parts().analyzer(), article)));
    }
    spans.sort(BY_PLACE);
    List<ArticleRow.Tag> tags = new ArrayList<>();
    for (EntityType type : EntityType.values()) {
      By by = By.valueOf(type.name());
      article.entities(type).stream()
          .limit(TAGS_OF_A_TYPE)
          .forEach(e ->
              tags.add(
                  new ArticleRow.Tag(
                      type.id(),
                      pages.label(ctx, by, e.id(), e.label()),
                      Panels.about(by, e.id()))));
    }
    String title =
        article.title().isBlank() ? pages.text(ctx, "article.untitled") : article.title();
    return new ArticleRow(
        article.id(),
        new Address("/articles/" + Address.encode(article.id()), java.util.Map.of())
            .with("q", query.q())
            .toString(),
        article.title().isBlank()
            ? Highlighter.escape(title)
            : Highlighter.mark(title, Section.TITLE, spans),
        Highlighter.snippet(article.text(), spans),
        article.source(),
        Panels.about(By.SOURCE, article.source()),
        pages.formats(ctx).published(article),
        article.publishedAt().toString(),
        article.lang(),
        tags);
  }
}
