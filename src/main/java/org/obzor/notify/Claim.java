package org.obzor.notify;

/** The right to send one message. */
interface Claim {
  /**
   * To be called when everything is ready, just before what is sent leaves.
   *
   * @return whether it may; if not, somebody else has taken it up
   */
  boolean take();
}
