/**
 * How well recognition does on texts in which people have marked persons and countries: precision,
 * recall and F1, who is who, speed and memory.
 */
@NullMarked
package org.obzor.evaluation;

import org.jspecify.annotations.NullMarked;
