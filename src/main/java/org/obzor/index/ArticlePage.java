package org.obzor.index;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;

/**
 * One page of a list of articles.
 *
 * @param total all matching articles, exact; stories if the query is distinct, exact as in {@link
 *     Extent}
 * @param next opaque cursor of the next page, null on the last
 */
public record ArticlePage(long total, List<Article> articles, @Nullable String next) {}
