/** Pages that were saved with all they were narrowed to, under short addresses. */
@NullMarked
package org.obzor.view;

import org.jspecify.annotations.NullMarked;
