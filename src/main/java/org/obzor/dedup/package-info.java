/** Which article this is and which story it belongs to: pure functions over given candidates. */
@NullMarked
package org.obzor.dedup;

import org.jspecify.annotations.NullMarked;
