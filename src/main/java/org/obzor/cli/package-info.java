/** The commands. */
@NullMarked
package org.obzor.cli;

import org.jspecify.annotations.NullMarked;
