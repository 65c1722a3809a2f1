package org.obzor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.obzor.alert.Digest;
import org.obzor.notify.MailSettings.Security;
import org.obzor.notify.Message.State;

/** Mail to real servers on this machine. */
class MailIT {
  private static final String TO = "mailto:Reader@Example.org";

  @TempDir static Path folder;
  private static TestCertificate certificate;

  private final AtomicInteger claims = new AtomicInteger();
  private @Nullable GreenMail green;

  @BeforeAll
  static void makeCertificate() throws IOException, InterruptedException {
    certificate = TestCertificate.make(folder);
    System.setProperty("greenmail.tls.keystore.file", certificate.keystore().toString());
    System.setProperty("greenmail.tls.keystore.password", TestCertificate.PASSWORD);
  }

  @AfterEach
  void stop() {
    if (green != null) {
      green.stop();
    }
  }

  private GreenMail green(String protocol, int port) {
    ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
    setup.setServerStartupTimeout(20_000);
    GreenMail mail = new GreenMail(setup);
    mail.setUser("reader@example.org", "reader", "secret");
    mail.start();
    green = mail;
    return mail;
  }

  private static MailCourier courier(
      int port, @Nullable String password, Security security, @Nullable Path ca) {
    MailSettings settings =
        new MailSettings(
            "localhost",
            port,
            password == null ? null : "reader",
            password,
            security,
            ca,
            "Обзор <obzor@example.org>");
    return new MailCourier(settings, new Texts(), new Links(Rig.SETTINGS.publicUrl()));
  }

  private boolean claim() {
    claims.incrementAndGet();
    return true;
  }

  private static Fault fault(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Failed f -> f.fault();
      case Delivery.Refused r -> r.fault();
      default -> throw new AssertionError(delivery);
    };
  }

  @Test
  void aMailThatEveryProgramCanRead() throws MessagingException, IOException {
    GreenMail mail = green(ServerSetup.PROTOCOL_SMTPS, 0);
    MailCourier courier =
        courier(mail.getSmtps().getPort(), "secret", Security.TLS, certificate.pem());
    Telling telling = Tellings.story("Снег\r\nBcc: spy@example.org", true);
    assertThat(courier.deliver(TO, telling, this::claim)).isEqualTo(new Delivery.Sent());
    assertThat(claims).hasValue(1);
    MimeMessage got = mail.getReceivedMessages()[0];
    assertThat(mail.getReceivedMessages()).hasSize(1);
    assertThat(got.getSubject()).isEqualTo("Снег Bcc: spy@example.org");
    assertThat(got.getHeader("Bcc")).isNull();
    assertThat(got.getHeader("Message-ID", null)).isEqualTo("<batch-12345678@obzor.example.org>");
    assertThat(got.getHeader("List-Id", null)).contains("<11112222-3333.obzor.example.org>");
    assertThat(got.getHeader("List-Unsubscribe", null))
        .isEqualTo("<" + telling.unsubscribeUrl() + ">");
    assertThat(got.getHeader("List-Unsubscribe-Post", null))
        .isEqualTo("List-Unsubscribe=One-Click");
    assertThat(got.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(got.getHeader("X-Obzor-Possibly-Repeated", null)).isEqualTo("yes");
    assertThat(got.getSentDate()).isEqualTo(telling.created());
    assertThat(got.getFrom()[0].toString()).contains("obzor@example.org");
    Multipart both = (Multipart) got.getContent();
    assertThat(both.getContentType()).startsWith("multipart/alternative");
    BodyPart text = both.getBodyPart(0);
    assertThat(text.getContentType()).startsWith("text/plain");
    assertThat((String) text.getContent())
        .contains("Снег <выпал> & растаял", "уже получали", "Также: Степь", "Ночью выпал снег.")
        .contains(telling.alertUrl(), telling.unsubscribeUrl());
    assertThat((String) both.getBodyPart(1).getContent())
        .contains("<mark>Снег</mark> &lt;выпал&gt;", "prefers-color-scheme: dark")
        .contains("href=\"https://news.example.org/1?a=1&amp;b=2\"")
        .doesNotContain("th:text", ">null<");
  }

  @Test
  void aWrongPasswordIsToldAndTriedAgain() {
    GreenMail mail = green(ServerSetup.PROTOCOL_SMTPS, 0);
    Delivery delivery =
        courier(mail.getSmtps().getPort(), "wrong", Security.TLS, certificate.pem())
            .deliver(TO, Tellings.story("С", false), this::claim);
    assertThat(delivery).isInstanceOf(Delivery.Failed.class);
    assertThat(fault(delivery).code()).isEqualTo(Fault.MAIL_LOGIN);
    assertThat(claims).hasValue(0);
  }

  @Test
  void aServerThatNobodyVouchesForGetsNothing() {
    GreenMail mail = green(ServerSetup.PROTOCOL_SMTPS, 0);
    Delivery delivery =
        courier(mail.getSmtps().getPort(), "secret", Security.TLS, null)
            .deliver(TO, Tellings.story("С", false), this::claim);
    assertThat(fault(delivery).code()).isEqualTo(Fault.UNREACHABLE);
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void startTlsIsUsedAndItsLackIsNotAccepted() throws IOException, GeneralSecurityException {
    try (TinySmtp tiny = new TinySmtp(certificate.context());
        TinySmtp open = new TinySmtp(null)) {
      assertThat(
              courier(tiny.port(), null, Security.STARTTLS, certificate.pem())
                  .deliver(TO, Tellings.story("С", false), this::claim))
          .isEqualTo(new Delivery.Sent());
      assertThat(tiny.commands).anyMatch(c -> c.startsWith("tls RCPT TO:<Reader@Example.org>"));
      Delivery refused =
          courier(open.port(), null, Security.STARTTLS, null)
              .deliver(TO, Tellings.story("С", false), this::claim);
      assertThat(fault(refused).code()).isEqualTo(Fault.UNREACHABLE);
      assertThat(open.taken).isEmpty();
    }
  }

  @Test
  void answersDecideWhatFollows() throws IOException {
    try (TinySmtp tiny = new TinySmtp(null)) {
      MailCourier courier = courier(tiny.port(), null, Security.NONE, null);
      Telling telling = Tellings.story("С", false);

      tiny.toRecipient = "550 5.1.1 no such user";
      Delivery unknown = courier.deliver(TO, telling, this::claim);
      assertThat(unknown).isInstanceOf(Delivery.Refused.class);
      assertThat(fault(unknown).detail()).contains("no such user");
      tiny.toRecipient = "450 4.2.1 come back later";
      assertThat(courier.deliver(TO, telling, this::claim)).isInstanceOf(Delivery.Failed.class);
      assertThat(claims).as("nothing was claimed for them").hasValue(0);

      tiny.toRecipient = "250 ok";
      tiny.toText = "451 4.3.0 disk full";
      assertThat(courier.deliver(TO, telling, this::claim))
          .isInstanceOfSatisfying(Delivery.Failed.class, f -> assertThat(f.maybeSent()).isFalse());
      tiny.toText = "";
      assertThat(courier.deliver(TO, telling, this::claim))
          .isInstanceOfSatisfying(
              Delivery.Failed.class,
              f -> {
                assertThat(f.maybeSent()).isTrue();
                assertThat(f.fault().code()).isEqualTo(Fault.ANSWER_LOST);
              });
      int before = tiny.taken.size();
      assertThat(courier.deliver(TO, telling, () -> false)).isEqualTo(new Delivery.Withheld());
      assertThat(tiny.taken).hasSize(before);
    }
  }

  @Test
  void aServerThatIsAwayGetsEverythingWhenItIsBack() throws MessagingException {
    GreenMail mail = green(ServerSetup.PROTOCOL_SMTP, 0);
    int port = mail.getSmtp().getPort();
    mail.stop();
    Rig rig = new Rig();
    Notifier notifier =
        rig.process(
            new Rig.Stores(),
            new Couriers(courier(port, null, Security.NONE, null), new Receiver()));
    var alert = rig.alert("Снег", Digest.IMMEDIATE, "reader@example.org");
    rig.arrive(rig.article("1"));
    Rig.settle(notifier);
    Message waiting = notifier.messages(alert.id(), 1, null).messages().getFirst();
    assertThat(waiting.state()).isEqualTo(State.PENDING);
    assertThat(waiting.fault()).isNotNull();
    GreenMail back = green(ServerSetup.PROTOCOL_SMTP, port);
    rig.pass(Duration.ofMinutes(2));
    Rig.settle(notifier);
    assertThat(back.getReceivedMessages()).hasSize(1);
    assertThat(back.getReceivedMessages()[0].getHeader("X-Obzor-Possibly-Repeated")).isNull();
    Message sent = notifier.messages(alert.id(), 1, null).messages().getFirst();
    assertThat(sent.state()).isEqualTo(State.SENT);
  }
}
