package org.obzor.index;

import org.obzor.article.Article;

/**
 * A story that several articles tell.
 *
 * @param first the earliest of the matching articles
 * @param articles how many matching articles tell it
 * @param sources how many outlets they are from
 */
public record Repeated(Article first, long articles, long sources) {}
