/**
 * The one filter model: filters and query text as a sealed tree, its parser, printer and in-process
 * matcher.
 */
@NullMarked
package org.obzor.query;

import org.jspecify.annotations.NullMarked;
