/**
 * The one way in: drafts are enriched, identified, matched against alerts and stored; the ledger
 * says what became of each.
 */
@NullMarked
package org.obzor.ingest;

import org.jspecify.annotations.NullMarked;
