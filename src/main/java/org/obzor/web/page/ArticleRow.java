package org.obzor.web.page;

import java.util.List;

/**
 * An article in a list.
 *
 * @param titleHtml escaped, matches of the query in {@code <mark>}
 * @param snippetHtml likewise
 * @param sourceHref the page about the source; empty where it has none
 */
record ArticleRow(
    String id,
    String href,
    String titleHtml,
    String snippetHtml,
    String source,
    String sourceHref,
    String published,
    String publishedAt,
    String lang,
    List<Tag> tags) {

  /** A country, person or topic that the article is about. */
  record Tag(String type, String label, String href) {}
}
