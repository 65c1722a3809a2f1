/**
 * Feeds that are followed. Each is one document, whose time is when it is to be asked next. A
 * process claims those that are due by writing a later time, which fails if another was faster; it
 * asks them, hands their articles in, and only then writes when they are due again. If it dies in
 * between, they are due again when the claim is over, and what was handed in is known by then.
 */
@NullMarked
package org.obzor.poll;

import org.jspecify.annotations.NullMarked;
