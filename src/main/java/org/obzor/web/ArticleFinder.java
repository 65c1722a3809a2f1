package org.obzor.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.obzor.article.Article;
import org.obzor.dedup.ArticleId;
import org.obzor.index.ArticleIndex;

/** Finds the article that a person means. */
public final class ArticleFinder {
  private static final Pattern PAGE = Pattern.compile("/articles/([^/?#]+)");

  private final ArticleIndex index;

  public ArticleFinder(ArticleIndex index) {
    this.index = index;
  }

  /**
   * @param text its id, the address of its page here, or that of the original
   */
  public Optional<Article> find(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty()) {
      return Optional.empty();
    }
    if (!stripped.contains("/")) {
      return index.find(stripped);
    }
    Matcher page = PAGE.matcher(stripped);
    Optional<Article> here = page.find() ? index.find(page.group(1)) : Optional.empty();
    return here.isPresent() ? here : ArticleId.ofAddress(stripped).flatMap(index::find);
  }
}
