/** What Obzor keeps: articles and what is mentioned in them, as immutable records. */
@NullMarked
package org.obzor.article;

import org.jspecify.annotations.NullMarked;
