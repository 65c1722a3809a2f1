/** Sends what alerts have to tell, once: digests, messages, mail, webhooks. */
@NullMarked
package org.obzor.notify;

import org.jspecify.annotations.NullMarked;
