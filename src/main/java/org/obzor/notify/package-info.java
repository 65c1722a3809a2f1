/**
 * Sends what alerts have to tell, once.
 *
 * <p>A {@link org.obzor.alert.Notification} is recorded as NEW before its article is stored. {@link
 * org.obzor.notify.Pacing} says what is due, and then, for all that goes out together:
 *
 * <ol>
 *   <li>claim: the notifications become COLLECTED and name a new batch, each by its version;
 *   <li>freeze: the {@link org.obzor.notify.Batch} is created with those that name it; whoever
 *       creates it first decides, and it never changes;
 *   <li>settle: collected notifications that their batch lists become QUEUED, others NEW again;
 *   <li>expand: one {@link org.obzor.notify.Message} a channel is created under an id that follows
 *       from both, then the batch is closed;
 *   <li>send: a message becomes SENDING by its version when the other side has accepted everything
 *       but the text, the text goes out, and the message becomes SENT.
 * </ol>
 *
 * <p>A process may end after any write. After (1) the notifications name a batch that is not there:
 * the next pass freezes it with them. In the middle of (1) or (3) some are moved and some not: the
 * first belong to the batch, the others to a later one. After (2) the batch is there and open: (3)
 * and (4) only read it. After (4) the messages are there. In (5), before the claim, nothing was
 * sent; after it, until the answer is written, nobody knows: the message is sent again, and says
 * that it may be a repetition. That stretch holds nothing but the text and its answer.
 *
 * <p>One process at a time does this, by a lease. One that stood still and has lost it without
 * knowing can do no harm either: every write of (1), (3) and (5) fails by its version if somebody
 * else came first, those of (2) and (4) create what is there already. The subtle case is a claim
 * that becomes visible when the batch is frozen: the batch does not list it, so (3) gives it back,
 * whoever does (3). A notification is therefore in at most one frozen batch. A message that was
 * claimed by a process which lives but lost the lease is sent again with the mark, as after a
 * crash; that process, should it go on, may deliver its unmarked copy as well, so that of two
 * copies one is marked.
 */
@NullMarked
package org.obzor.notify;

import org.jspecify.annotations.NullMarked;
