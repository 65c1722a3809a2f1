package org.obzor.web;

import org.obzor.alert.Alert;

/** Where an alert's Atom feed is. */
public final class AlertFeedAddress {
  /** What the key in it proves, see {@link Alert#proof}. */
  public static final String PURPOSE = "feed";

  private AlertFeedAddress() {}

  /** The path with the key that opens it. */
  public static String of(Alert alert) {
    return "/alerts/" + alert.id() + "/feed.atom?key=" + alert.proof(PURPOSE);
  }
}
