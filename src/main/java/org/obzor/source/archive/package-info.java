/**
 * The files that databases of the press write: from bytes and text to raw entries, pure functions.
 *
 * <p>A file is read in two steps. {@link org.obzor.source.archive.Paper} is what its container
 * (plain text, HTML, XML, RTF, DOCX) holds; {@link org.obzor.source.archive.Archives} tells by that
 * which database wrote it and takes the articles out. Tables (CSV, XLSX) have columns in place of a
 * layout and go through {@link org.obzor.source.archive.Tables}. Nothing here decides whether an
 * entry is good enough to be an article.
 */
@NullMarked
package org.obzor.source.archive;

import org.jspecify.annotations.NullMarked;
