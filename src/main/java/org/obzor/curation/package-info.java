/**
 * What analysts decided: which mentions count for whom, and which topics there are.
 *
 * <p>Nothing recognised is patched. Decisions are kept as such and applied while an article is
 * recognised, so that articles to come, those imported again and those recognised by a newer model
 * obey them, and what is undone leaves no trace.
 *
 * <p>A decision is stored first, marked as not yet announced; then a small document is written that
 * tells every process to read the decisions again; then past articles are asked to be recognised
 * again, see {@link org.obzor.curation.Pending}. A process that dies in between leaves the mark,
 * and another does the rest.
 */
@NullMarked
package org.obzor.curation;

import org.jspecify.annotations.NullMarked;
