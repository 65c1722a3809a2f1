package org.obzor.notify;

import java.util.List;
import org.obzor.alert.Alert;
import org.obzor.article.Article;
import org.obzor.article.Section;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.ArticleQuery;
import org.obzor.query.Highlighter;
import org.obzor.query.InvalidInputException;
import org.obzor.query.QueryMatcher;
import org.obzor.query.Span;
import org.obzor.text.TextAnalyzer;

/** Shows what an alert matched in an article. */
final class Excerpts {
  private final TextAnalyzer analyzer;
  private final Queries queries;

  /** Reads the query of an alert. */
  interface Queries {
    /**
     * @throws InvalidInputException if it is broken
     */
    ArticleQuery of(Alert alert);
  }

  /**
   * @param titleHtml the title with matches in {@code <mark>}
   * @param textHtml the stretch of the text with most matches
   * @param text the same without marks
   */
  record Excerpt(String titleHtml, String textHtml, String text) {}

  Excerpts(TextAnalyzer analyzer, Queries queries) {
    this.analyzer = analyzer;
    this.queries = queries;
  }

  Excerpt of(Alert alert, Article article) {
    List<Span> spans = spans(alert, article);
    String html = Highlighter.snippet(article.text(), spans);
    return new Excerpt(Highlighter.mark(article.title(), Section.TITLE, spans), html, plain(html));
  }

  private List<Span> spans(Alert alert, Article article) {
    try {
      return QueryMatcher.of(queries.of(alert), analyzer)
          .spans(AnalyzedArticle.of(analyzer, article));
    } catch (InvalidInputException e) {
      return List.of();
    }
  }

  private static String plain(String html) {
    return html.replaceAll("</?mark>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
