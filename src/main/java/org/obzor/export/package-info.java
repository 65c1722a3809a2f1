/** The one way out: every mention as a stream of rows. */
@NullMarked
package org.obzor.export;

import org.jspecify.annotations.NullMarked;
