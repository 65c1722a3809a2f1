/**
 * Requests to addresses that strangers give: feeds, pages, webhooks. Only http and https; no
 * address of this machine or its network, whatever its name resolves to and wherever it redirects,
 * unless it is allowed; no answer larger or slower than expected.
 */
@NullMarked
package org.obzor.fetch;

import org.jspecify.annotations.NullMarked;
