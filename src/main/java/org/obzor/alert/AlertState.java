package org.obzor.alert;

/**
 * A number that is kept beside the alerts: under {@code revision} one that changes whenever alerts
 * change, under an alert's id how many of its matches have been read.
 */
public record AlertState(long number) {
  static final String REVISION = "revision";
}
