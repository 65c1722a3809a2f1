package org.obzor.notify;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A message to one mail address. It takes its claim when the server has accepted sender and
 * recipient and waits for the text: what can fail before then cannot have been sent.
 */
final class MailMessage extends MimeMessage {
  private static final String CHARSET = StandardCharsets.UTF_8.name();

  private final Claim claim;
  private final String messageId;
  private boolean withheld;
  private boolean written;
  private @Nullable RuntimeException failure;

  MailMessage(
      Session session,
      InternetAddress from,
      InternetAddress to,
      Telling telling,
      Bodies bodies,
      String host,
      Claim claim)
      throws MessagingException, UnsupportedEncodingException {
    super(session);
    this.claim = claim;
    this.messageId = "<" + telling.id() + "@" + host + ">";
    setFrom(from);
    setRecipient(RecipientType.TO, to);
    setSubject(Teller.line(telling.subject()), CHARSET);
    setSentDate(Date.from(telling.created()));
    setHeader("List-Id", listId(telling, host));
    setHeader("List-Unsubscribe", "<" + telling.unsubscribeUrl() + ">");
    setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    setHeader("Auto-Submitted", "auto-generated");
    setHeader("Content-Language", telling.locale().getLanguage());
    setHeader("X-Obzor-Delivery", telling.id());
    if (telling.repeated() != null) {
      setHeader("X-Obzor-Possibly-Repeated", "yes");
    }
    Multipart both = new MimeMultipart("alternative");
    both.addBodyPart(part(bodies.text(), "plain"));
    both.addBodyPart(part(bodies.html(), "html"));
    setContent(both);
    saveChanges();
  }

  /** The message in the two forms that a mail has. */
  record Bodies(String text, String html) {}

  private static MimeBodyPart part(String content, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, CHARSET, subtype);
    return part;
  }

  private static String listId(Telling telling, String host) throws UnsupportedEncodingException {
    String name = MimeUtility.encodeText(Teller.line(telling.alertName()), CHARSET, "B");
    String quoted = name.startsWith("=?") ? name : '"' + name.replaceAll("[\"\\\\]", "'") + '"';
    String id = telling.alertId().toLowerCase(Locale.ROOT);
    return MimeUtility.fold("List-Id: ".length(), quoted + " <" + id + "." + host + ">");
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  @Override
  public void writeTo(OutputStream out, String @Nullable [] ignored)
      throws IOException, MessagingException {
    try {
      if (!claim.take()) {
        withheld = true;
        throw new IOException("taken up elsewhere");
      }
    } catch (RuntimeException e) {
      failure = e;
      throw new IOException(e); // closes the connection, so that nothing is sent
    }
    super.writeTo(out, ignored);
    written = true;
  }

  boolean withheld() {
    return withheld;
  }

  /** Whether all of it has left, so that the server may have taken it. */
  boolean written() {
    return written;
  }

  /** What the claim failed with; null if it did not. */
  @Nullable RuntimeException failure() {
    return failure;
  }
}
