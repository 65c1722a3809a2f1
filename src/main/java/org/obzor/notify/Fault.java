package org.obzor.notify;

/**
 * Why a message was not sent.
 *
 * @param code key of the text that tells it, with one place for the detail
 * @param detail what the other side said, in its own words; may be empty
 */
public record Fault(String code, String detail) {
  /** The longest detail that is kept. */
  private static final int MOST = 500;

  /** No mail server is configured. */
  static final String NO_MAIL_SERVER = "notify.no-mail-server";

  public Fault {
    String line = detail.replaceAll("\\s+", " ").strip();
    detail = line.length() > MOST ? line.substring(0, MOST) + "…" : line;
  }
}
