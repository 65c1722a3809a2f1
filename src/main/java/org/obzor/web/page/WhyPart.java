package org.obzor.web.page;

import java.util.List;

/**
 * A part of a query with its answer.
 *
 * @param text the part as query text, or what its parts have to do with each other
 * @param plain whether the text is words of ours, not of the query
 * @param evidence the words of the article that make it hold
 */
record WhyPart(
    boolean matched, String text, boolean plain, List<String> evidence, List<WhyPart> parts) {}
