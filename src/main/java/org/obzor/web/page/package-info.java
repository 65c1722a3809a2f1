/** The pages. */
@NullMarked
package org.obzor.web.page;

import org.jspecify.annotations.NullMarked;
