/** Tokens, sentences and word forms: how a written word becomes the key it is searched by. */
@NullMarked
package org.obzor.text;

import org.jspecify.annotations.NullMarked;
