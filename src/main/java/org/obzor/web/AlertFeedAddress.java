package org.obzor.web;

import org.obzor.alert.Alert;

/** Where an alert's Atom feed is. */
public final class AlertFeedAddress {
  /** What the key in it proves, see {@link Alert#proof}. */
  public static final String PURPOSE = "feed";

  private AlertFeedAddress() {}

  /** The path with the key that opens it. */
  public static String of(Alert alert) {
    return plain(alert) + "?key=" + alert.proof(PURPOSE);
  }

  /** The path without the key: who has not got it must not be told. */
  public static String plain(Alert alert) {
    return "/alerts/" + alert.id() + "/feed.atom";
  }
}
