/** Settings and wiring. */
@NullMarked
package org.obzor.app;

import org.jspecify.annotations.NullMarked;
