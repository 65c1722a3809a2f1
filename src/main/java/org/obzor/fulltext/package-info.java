/**
 * An article's text, title, date and author out of the HTML of its page: pure functions. Nothing
 * here opens a connection or executes a script.
 *
 * <p>The way of a page: {@link Outline} reads it into blocks (paragraphs, headings, items) and
 * boxes (the elements around them), {@link Container} chooses the box that holds the article,
 * {@link Body} what of it is the article. {@link LinkedData} is what the page states about itself
 * for search engines; it decides where it agrees with what is seen.
 */
@NullMarked
package org.obzor.fulltext;

import org.jspecify.annotations.NullMarked;
