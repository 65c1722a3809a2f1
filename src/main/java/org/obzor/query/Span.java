package org.obzor.query;

import org.obzor.article.Section;

/**
 * A place in an article.
 *
 * @param start offset of its first UTF-16 unit
 * @param end offset after its last UTF-16 unit
 */
public record Span(Section section, int start, int end) {}
