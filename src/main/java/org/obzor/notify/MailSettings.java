package org.obzor.notify;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes mail.
 *
 * @param user null if it asks for no name
 * @param ca PEM file of the certificate authority to trust in place of the JVM's; null for these
 * @param from the address mails come from, {@code a@example.org} or {@code Name <a@example.org>}
 */
public record MailSettings(
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    Security security,
    @Nullable Path ca,
    String from) {

  /** How the connection is protected. */
  public enum Security {
    /** Not at all: for a server on this machine or in a trusted network. */
    NONE,
    /** Begins in the open and must change to TLS. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "%s:%d (%s) as %s".formatted(host, port, security, user);
  }
}
