/** From clippings and pushed JSON to article drafts. */
@NullMarked
package org.obzor.source;

import org.jspecify.annotations.NullMarked;
