package org.obzor.index;

import java.util.List;
import org.obzor.article.Article;

/**
 * The matching articles that tell one story.
 *
 * @param articles how many they are
 * @param first the oldest of them, oldest first
 */
public record Told(long articles, List<Article> first) {}
