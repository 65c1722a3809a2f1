/** Saved alerts, matched in process as articles come in, and the ledger of their matches. */
@NullMarked
package org.obzor.alert;

import org.jspecify.annotations.NullMarked;
