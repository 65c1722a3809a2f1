/**
 * Tags that analysts give articles. They lie beside the articles, not in them: giving one changes
 * no article and no figure, and an article that is imported again or gets another wording keeps its
 * tags, for its id stays.
 */
@NullMarked
package org.obzor.tag;

import org.jspecify.annotations.NullMarked;
