/**
 * Feed documents: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF and JSON Feed, however damaged, to
 * entries; which feeds a page announces; lists of feeds as OPML. Pure functions of bytes: nothing
 * here opens a connection, and no document can make it read or grow anything.
 */
@NullMarked
package org.obzor.feed;

import org.jspecify.annotations.NullMarked;
