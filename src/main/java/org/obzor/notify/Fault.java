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

  static final String UNREACHABLE = "notify.unreachable";
  static final String MAIL_LOGIN = "notify.mail-login";
  static final String MAIL_REFUSED = "notify.mail-refused";
  static final String MAIL_FAILED = "notify.mail-failed";
  static final String ANSWER_LOST = "notify.answer-lost";
  static final String WEBHOOK_REFUSED = "notify.webhook-refused";
  static final String WEBHOOK_PRIVATE = "notify.webhook-private";
  static final String WEBHOOK_FAILED = "notify.webhook-failed";

  /** The process that was sending it ended. */
  static final String INTERRUPTED = "notify.interrupted";

  /** Something Obzor did not expect. */
  static final String INTERNAL = "notify.internal";

  public Fault {
    String line = detail.replaceAll("\\s+", " ").strip();
    detail = line.length() > MOST ? line.substring(0, MOST) + "…" : line;
  }
}
