package org.obzor.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Channel;
import org.obzor.app.Settings;
import org.obzor.notify.MailSettings;
import org.obzor.notify.MailSettings.Security;
import org.obzor.notify.NotifySettings;
import org.obzor.query.InvalidInputException;
import picocli.CommandLine.Option;

/** Flags about the messages of alerts. */
final class MailOptions {
  @Option(
      names = "--smtp-host",
      paramLabel = "HOST",
      description = "The server that takes the mail of alerts; without it mail waits.")
  @Nullable String host;

  @Option(
      names = "--smtp-port",
      paramLabel = "PORT",
      description = "Its port (default: 587 with starttls, 465 with tls, 25 with none).")
  @Nullable Integer port;

  @Option(
      names = "--smtp-security",
      paramLabel = "HOW",
      defaultValue = "starttls",
      description = "none, starttls or tls (default: ${DEFAULT-VALUE}).")
  String security = "starttls";

  @Option(
      names = "--smtp-user",
      paramLabel = "NAME",
      description = "Name at the mail server, if it asks for one.")
  @Nullable String user;

  @Option(
      names = "--smtp-password",
      paramLabel = "PASSWORD",
      description =
          "Password there; others on this machine can read it, unlike a file or variable.")
  @Nullable String password;

  @Option(
      names = "--smtp-password-file",
      paramLabel = "FILE",
      description = "File whose first line is the password.")
  @Nullable Path passwordFile;

  @Option(
      names = "--smtp-ca",
      paramLabel = "FILE",
      description = "PEM file of the certificate authority to trust for the mail server.")
  @Nullable Path ca;

  @Option(
      names = "--mail-from",
      paramLabel = "ADDRESS",
      description = "The address mail comes from.")
  @Nullable String from;

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      description =
          "Where readers of messages find this server (default: http:// with --host and --port).")
  @Nullable String publicUrl;

  /**
   * @param served where the server is found if nothing else is said
   * @throws Obzor.UsageException if a value cannot be used
   */
  NotifySettings settings(String served, Settings settings) {
    return new NotifySettings(
        host == null ? null : mail(host), address(served), settings.zone(), settings.guard());
  }

  private MailSettings mail(String server) {
    if (from == null) {
      throw new Obzor.UsageException("--smtp-host needs --mail-from, the address mail comes from");
    }
    try {
      Channel.of(from.replaceFirst("^.*<([^<>]*)>$", "$1"));
    } catch (InvalidInputException e) {
      throw new Obzor.UsageException("--mail-from: " + from + " is no mail address");
    }
    String secret = secret();
    if ((user == null) != (secret == null)) {
      throw new Obzor.UsageException(
          "--smtp-user and --smtp-password or --smtp-password-file belong together");
    }
    if (ca != null && !Files.isReadable(ca)) {
      throw new Obzor.UsageException("--smtp-ca: " + ca + " cannot be read");
    }
    Security how = security();
    return new MailSettings(server, port != null ? port : usual(how), user, secret, how, ca, from);
  }

  private static int usual(Security security) {
    return switch (security) {
      case NONE -> 25;
      case STARTTLS -> 587;
      case TLS -> 465;
    };
  }

  private Security security() {
    try {
      return Security.valueOf(security.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Obzor.UsageException(
          "--smtp-security: " + security + " is none of none, starttls, tls");
    }
  }

  private @Nullable String secret() {
    if (passwordFile == null) {
      return password;
    }
    try {
      return Files.readString(passwordFile).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new Obzor.UsageException("--smtp-password-file: " + passwordFile + " cannot be read");
    }
  }

  private URI address(String served) {
    String written = publicUrl == null ? served : publicUrl;
    try {
      URI uri = URI.create(written);
      if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getQuery() == null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // Told below like any other address that is none.
    }
    throw new Obzor.UsageException(
        "--public-url: " + written + " is no URL like https://obzor.example.org");
  }
}
