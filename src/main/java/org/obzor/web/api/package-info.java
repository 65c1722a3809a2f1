/** The JSON API. */
@NullMarked
package org.obzor.web.api;

import org.jspecify.annotations.NullMarked;
