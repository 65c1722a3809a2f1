package org.obzor.notify;

/** Brings messages to the recipients of one kind of channel. Safe for use by several threads. */
interface Courier {

  /**
   * One attempt. Whatever fails is a value.
   *
   * @param channel canonical form
   */
  Delivery deliver(String channel, Telling telling, Claim claim);
}
