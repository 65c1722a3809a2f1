package org.obzor.notify;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one attempt to send a message ended. */
public sealed interface Delivery {

  /** The other side has taken it. */
  record Sent() implements Delivery {}

  /**
   * It may be tried again.
   *
   * @param after the other side asked to be left alone for so long; null if it did not
   * @param maybeSent whether the other side may have taken it, its answer being lost
   */
  record Failed(Fault fault, @Nullable Duration after, boolean maybeSent) implements Delivery {}

  /** The other side will never take it. */
  record Refused(Fault fault) implements Delivery {}

  /** Another process has taken it up; nothing was sent. */
  record Withheld() implements Delivery {}
}
