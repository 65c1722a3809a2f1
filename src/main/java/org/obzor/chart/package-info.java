/** Pictures of figures, drawn as SVG: pure functions of what they show. */
@NullMarked
package org.obzor.chart;

import org.jspecify.annotations.NullMarked;
