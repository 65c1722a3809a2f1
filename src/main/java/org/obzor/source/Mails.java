package org.obzor.source;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.text.ParseException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.obzor.source.archive.Entry;
import org.obzor.source.archive.Paper;
import org.obzor.source.archive.Paper.DamagedException;
import org.obzor.source.archive.WrittenDate;

/**
 * A mail (RFC 5322, MIME): what is attached to it, or what a database wrote into it, or else the
 * mail itself as an article of its sender.
 */
final class Mails {
  private static final Pattern HEADER = Pattern.compile("([!-9;-~]{1,80}):.*");
  private static final Set<String> TELLING =
      Set.of("date", "received", "message-id", "mime-version", "return-path", "to", "subject");
  private static final int MOST_PARTS = 500;
  private static final int MOST_BOUNDARIES = 20_000;

  private final Contents contents;
  private final Drafts drafts;
  private final Session session;

  Mails(Contents contents, Drafts drafts) {
    this.contents = contents;
    this.drafts = drafts;
    Properties properties = new Properties();
    properties.setProperty("mail.mime.allowutf8", "true");
    this.session = Session.getInstance(properties);
  }

  /** Whether it begins with headers, of which one names the sender. */
  static boolean isMail(byte[] beginning) {
    boolean from = false;
    int telling = 0;
    for (String line : new String(beginning, StandardCharsets.ISO_8859_1).lines().toList()) {
      Matcher m = HEADER.matcher(line);
      if (line.isBlank() || (!m.matches() && !isContinued(line))) {
        return from && telling >= 2 && line.isBlank();
      }
      if (m.matches()) {
        String name = m.group(1).toLowerCase(Locale.ROOT);
        from |= name.equals("from");
        telling += TELLING.contains(name) ? 1 : 0;
      }
    }
    return from && telling >= 2;
  }

  /** The rest of a header, or the line that a mailbox puts before a mail. */
  private static boolean isContinued(String line) {
    return line.startsWith(" ") || line.startsWith("\t") || line.startsWith("From ");
  }

  /** What a mail consists of; texts are null where there are none. */
  private static final class Parts {
    final List<Attached> attached = new ArrayList<>();
    @Nullable String plain;
    @Nullable String html;
    int seen;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Attached(String name, byte[] bytes) {}

  void read(String file, byte[] bytes, Budget budget, Consumer<Item> sink) {
    try {
      budget.enter();
      try {
        if (boundaries(bytes) > MOST_BOUNDARIES) {
          throw new Budget.ExceededException("source.too-many-members", MOST_PARTS);
        }
        MimeMessage mail = new MimeMessage(session, inUtf8(bytes));
        Parts parts = new Parts();
        collect(mail, parts, budget, 0);
        read(file, mail, parts, budget, sink);
      } finally {
        budget.leave();
      }
    } catch (Budget.ExceededException e) {
      sink.accept(Item.Rejected.of(Place.of(file), e.code(), e.arguments().toArray()));
    } catch (DamagedException e) {
      sink.accept(Contents.damaged(file, e));
    } catch (MessagingException | IOException e) {
      sink.accept(Contents.damaged(file, e));
    }
  }

  private void read(String file, MimeMessage mail, Parts parts, Budget budget, Consumer<Item> sink)
      throws MessagingException, DamagedException {
    String html = parts.html;
    String plain = parts.plain;
    boolean any = false;
    for (Attached attached : parts.attached) {
      any |= contents.isKnown(attached.bytes());
    }
    if (any) {
      parts.attached.forEach(
          a -> contents.readMember(file + "/" + a.name(), a.bytes(), budget, sink));
      return;
    }
    for (String body : new String[] {html, plain}) {
      byte[] bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
      if (bytes.length > 0 && contents.isKnown(bytes)) {
        contents.read(file, bytes, budget, sink);
        return;
      }
    }
    String text =
        plain != null && !plain.isBlank() ? plain : html == null ? "" : Paper.html(html).text();
    String subject = Objects.requireNonNullElse(mail.getSubject(), "");
    drafts.read(
        file,
        List.of(Entry.of(subject, text, sender(mail), date(mail), writtenDate(mail))),
        budget,
        sink);
    parts.attached.forEach(a ->
        sink.accept(
            Item.Rejected.of(Place.of(file + "/" + a.name()), "source.unknown-attachment")));
  }

  /** Its headers are ASCII, or should be; those that are not are in any encoding. */
  private static InputStream inUtf8(byte[] mail) {
    int end = 0;
    boolean ascii = true;
    int line = 0; // bytes of the present one
    while (end < mail.length && !(mail[end] == '\n' && line == 0)) {
      byte b = mail[end++];
      ascii &= b >= 0;
      line = b == '\n' ? 0 : b == '\r' ? line : line + 1;
    }
    Optional<String> headers = ascii ? Optional.empty() : Decoder.decode(Arrays.copyOf(mail, end));
    return headers.isEmpty()
        ? new ByteArrayInputStream(mail)
        : new SequenceInputStream(
            new ByteArrayInputStream(headers.get().getBytes(StandardCharsets.UTF_8)),
            new ByteArrayInputStream(mail, end, mail.length - end));
  }

  /** Lines that may begin a part: all parts are made before the first can be counted. */
  private static int boundaries(byte[] bytes) {
    int lines = 0;
    for (int i = 2; i < bytes.length; i++) {
      if (bytes[i] == '-'
          && bytes[i - 1] == '-'
          && (bytes[i - 2] == '\n' || bytes[i - 2] == '\r')) {
        lines++;
      }
    }
    return lines;
  }

  private void collect(Part part, Parts parts, Budget budget, int depth)
      throws MessagingException, IOException, Budget.ExceededException {
    parts.seen++;
    if (depth > 20 || parts.seen > MOST_PARTS) {
      throw new Budget.ExceededException("source.too-many-members", MOST_PARTS);
    }
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
      for (int i = 0; i < multipart.getCount(); i++) {
        collect(multipart.getBodyPart(i), parts, budget, depth + 1);
      }
      return;
    }
    String name = fileName(part);
    boolean attachment =
        name != null
            || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
            || (depth > 0 && !part.isMimeType("text/*"));
    if (part.isMimeType("image/*") || part.isMimeType("application/pkcs7-signature")) {
      return;
    }
    byte[] bytes = bytes(part, budget);
    if (attachment) {
      budget.member();
      parts.attached.add(
          new Attached(name == null ? "attachment-" + parts.seen : Cleaner.line(name), bytes));
    } else if (part.isMimeType("text/html") && parts.html == null) {
      parts.html = decoded(part, bytes);
    } else if (parts.plain == null) {
      parts.plain = decoded(part, bytes);
    }
  }

  private static byte[] bytes(Part part, Budget budget)
      throws MessagingException, IOException, Budget.ExceededException {
    try (InputStream in = part.getInputStream()) {
      byte[] bytes = in.readNBytes(Limits.FILE_BYTES + 1);
      if (bytes.length > Limits.FILE_BYTES) {
        throw new Budget.ExceededException("source.too-large", Limits.FILE_BYTES);
      }
      budget.bytes(bytes.length);
      return bytes;
    }
  }

  private static String decoded(Part part, byte[] bytes) throws MessagingException {
    String type = Objects.requireNonNullElse(part.getContentType(), "").toLowerCase(Locale.ROOT);
    var charset = Pattern.compile("charset\\s*=\\s*\"?([\\w.:-]+)").matcher(type);
    if (charset.find()) {
      try {
        return new String(bytes, Charset.forName(MimeUtility.javaCharset(charset.group(1))));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
        // Told by the bytes, as if none were stated.
      }
    }
    return Decoder.decode(bytes).orElse("");
  }

  private static @Nullable String fileName(Part part) throws MessagingException {
    String name = part.getFileName();
    if (name == null) {
      return null;
    }
    try {
      return MimeUtility.decodeText(name);
    } catch (UnsupportedEncodingException e) {
      return name;
    }
  }

  private static String sender(MimeMessage mail) throws MessagingException {
    String header = mail.getHeader("From", ",");
    Address[] from;
    try {
      from = header == null ? null : InternetAddress.parseHeader(header, false);
    } catch (AddressException e) {
      return header == null ? "" : header; // as it stands there
    }
    if (from == null || from.length == 0 || !(from[0] instanceof InternetAddress address)) {
      return "";
    }
    String name = address.getPersonal();
    String mailbox = Objects.requireNonNullElse(address.getAddress(), "");
    return name == null || name.isBlank() ? mailbox.substring(mailbox.indexOf('@') + 1) : name;
  }

  private static String date(MimeMessage mail) throws MessagingException {
    String date = mail.getHeader("Date", null);
    return date == null ? "" : date;
  }

  private static @Nullable WrittenDate writtenDate(MimeMessage mail) throws MessagingException {
    String date = date(mail);
    try {
      if (!date.isEmpty()) {
        OffsetDateTime sent = new MailDateFormat().parse(date).toInstant().atOffset(ZoneOffset.UTC);
        return new WrittenDate(sent.toLocalDate(), sent.toLocalTime(), ZoneOffset.UTC);
      }
    } catch (ParseException e) {
      // Perhaps people can still read it.
    }
    return WrittenDate.find(date).orElse(null);
  }
}
