package org.obzor.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Channel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends mail by SMTP: a connection a message, one recipient each. */
final class MailCourier implements Courier {
  private static final Logger LOG = LoggerFactory.getLogger(MailCourier.class);
  private static final String CONNECT_MILLIS = "10000";
  private static final String ANSWER_MILLIS = "30000";

  /** The server wants another name or password: a matter of settings, not of the message. */
  private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

  private final MailSettings settings;
  private final Session session;
  private final MailText text;
  private final MailPage page;
  private final String host;

  MailCourier(MailSettings settings, Texts texts, Links links) {
    this.settings = settings;
    this.session = Session.getInstance(properties(settings));
    this.text = new MailText(texts);
    this.page = new MailPage(texts);
    this.host = links.host();
  }

  private static Properties properties(MailSettings settings) {
    Properties p = new Properties();
    p.put("mail.smtp.auth", Boolean.toString(settings.user() != null));
    p.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
    p.put("mail.smtp.timeout", ANSWER_MILLIS);
    p.put("mail.smtp.writetimeout", ANSWER_MILLIS);
    p.put("mail.smtp.quitwait", "false");
    p.put("mail.smtp.ssl.checkserveridentity", "true");
    if (settings.ca() != null) {
      p.put("mail.smtp.ssl.socketFactory", TrustedAuthority.sockets(settings.ca()));
    }
    switch (settings.security()) {
      case NONE -> p.put("mail.smtp.starttls.enable", "false");
      case STARTTLS -> {
        p.put("mail.smtp.starttls.enable", "true");
        p.put("mail.smtp.starttls.required", "true");
      }
      case TLS -> p.put("mail.smtp.ssl.enable", "true");
    }
    return p;
  }

  @Override
  public Delivery deliver(String channel, Telling telling, Claim claim) {
    MailMessage message;
    try {
      message =
          new MailMessage(
              session,
              address(settings.from()),
              address(channel.substring(Channel.MAILTO.length())),
              telling,
              new MailMessage.Bodies(text.write(telling), page.write(telling)),
              host,
              claim);
    } catch (AddressException e) {
      return new Delivery.Refused(new Fault(Fault.MAIL_REFUSED, e.toString()));
    } catch (MessagingException | UnsupportedEncodingException e) {
      return failed(Fault.INTERNAL, e.toString(), false);
    }
    return deliver(message);
  }

  private Delivery deliver(MailMessage message) {
    Transport transport;
    try {
      transport = session.getTransport("smtp");
    } catch (NoSuchProviderException e) {
      throw new IllegalStateException("there is no SMTP", e);
    }
    try {
      return deliver(message, transport);
    } finally {
      close(transport);
    }
  }

  /** All is said by then: how it ends changes nothing. */
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("Closing a connection to the mail server", e);
    }
  }

  private Delivery deliver(MailMessage message, Transport transport) {
    try {
      transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
    } catch (AuthenticationFailedException e) {
      return failed(Fault.MAIL_LOGIN, e.getMessage(), false);
    } catch (MessagingException e) {
      return failed(Fault.UNREACHABLE, reason(e), false);
    }
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return new Delivery.Sent();
    } catch (MessagingException e) {
      return afterFailure(message, e);
    }
  }

  private static Delivery afterFailure(MailMessage message, MessagingException e) {
    if (message.failure() != null) {
      throw message.failure();
    }
    if (message.withheld()) {
      return new Delivery.Withheld();
    }
    int code = answer(e);
    if (LOGIN.contains(code)) {
      return failed(Fault.MAIL_LOGIN, reason(e), false);
    }
    if (code >= 500 && code < 600) {
      return new Delivery.Refused(new Fault(Fault.MAIL_REFUSED, reason(e)));
    }
    if (code >= 400 && code < 500) {
      return failed(Fault.MAIL_FAILED, reason(e), false);
    }
    return failed(
        message.written() ? Fault.ANSWER_LOST : Fault.MAIL_FAILED, reason(e), message.written());
  }

  /** The number in the server's answer; -1 if there was none. */
  private static int answer(MessagingException e) {
    int code = -1;
    for (Exception x = e; x instanceof MessagingException m; x = m.getNextException()) {
      int its =
          switch (m) {
            case SMTPAddressFailedException a -> a.getReturnCode();
            case SMTPSenderFailedException s -> s.getReturnCode();
            case SMTPSendFailedException s -> s.getReturnCode();
            default -> -1;
          };
      code = its > 0 ? its : code;
    }
    return code;
  }

  /** The innermost exception knows most. */
  private static String reason(MessagingException e) {
    String reason = String.valueOf(e.getMessage());
    for (Exception x = e.getNextException(); x != null; ) {
      reason = x.getMessage() == null ? x.toString() : x.getMessage();
      x = x instanceof MessagingException m ? m.getNextException() : null;
    }
    return reason;
  }

  private static Delivery failed(String code, @Nullable String detail, boolean maybeSent) {
    return new Delivery.Failed(new Fault(code, String.valueOf(detail)), null, maybeSent);
  }

  /** With the domain as it is written in DNS. */
  private static InternetAddress address(String written) throws AddressException {
    InternetAddress address = new InternetAddress(written, true);
    try {
      // As it was parsed it would be written unencoded.
      address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every Java has UTF-8", e);
    }
    String plain = address.getAddress();
    int at = plain.lastIndexOf('@');
    try {
      if (at > 0) {
        address.setAddress(plain.substring(0, at + 1) + IDN.toASCII(plain.substring(at + 1)));
      }
    } catch (IllegalArgumentException e) {
      throw new AddressException(e.getMessage(), written);
    }
    return address;
  }
}
