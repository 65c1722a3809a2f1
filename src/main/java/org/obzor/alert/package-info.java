/**
 * Saved alerts, matched in process as articles come in, and the ledger of what matched and what
 * there is to tell of it.
 *
 * <p>{@link org.obzor.alert.Alerts} is the way in. Matching asks the queries filed under a term of
 * the article ({@code AlertMatcher}, {@code Anchors}); {@code AlertRegistry} keeps them equal to
 * what is stored; {@code Recorder} writes matches and notifications, create-only and under ids made
 * of what they are about, before the articles themselves are stored. {@link
 * org.obzor.alert.AlertWatch} does what no arriving article sets off: broken alerts, volumes,
 * leftovers. Sending is another room's: it takes {@link org.obzor.alert.Notifications} from here.
 */
@NullMarked
package org.obzor.alert;

import org.jspecify.annotations.NullMarked;
