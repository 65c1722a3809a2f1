package org.obzor.notify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** As much of a mail server as is needed to misbehave: STARTTLS, refusals, lost answers. */
final class TinySmtp implements AutoCloseable {
  private final ServerSocket server;
  private final @Nullable SSLContext tls;

  /** The commands that came, before and after TLS. */
  final List<String> commands = new CopyOnWriteArrayList<>();

  final List<String> taken = new CopyOnWriteArrayList<>();

  /** What is answered to the recipient, and to the end of the text; empty closes the connection. */
  volatile String toRecipient = "250 ok";

  volatile String toText = "250 taken";

  /**
   * @param tls null if STARTTLS is not offered
   */
  TinySmtp(@Nullable SSLContext tls) throws IOException {
    this.tls = tls;
    this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        talk(socket, false);
      } catch (IOException e) {
        // The client went away, or this is closed.
      }
    }
  }

  private void talk(Socket socket, boolean secure) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    OutputStream out = socket.getOutputStream();
    if (!secure) {
      say(out, "220 tiny");
    }
    String line = in.readLine();
    while (line != null) {
      commands.add((secure ? "tls " : "") + line);
      switch (line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
        case "EHLO" -> say(out, tls == null || secure ? "250 tiny" : "250-tiny\r\n250 STARTTLS");
        case "STARTTLS" -> {
          say(out, "220 go");
          talk(secured(socket), true);
          return;
        }
        case "RCPT" -> say(out, toRecipient);
        case "DATA" -> {
          say(out, "354 go on");
          String text = text(in);
          if (text == null) {
            return;
          }
          taken.add(text);
          if (toText.isEmpty()) {
            return;
          }
          say(out, toText);
        }
        case "QUIT" -> {
          say(out, "221 bye");
          return;
        }
        default -> say(out, "250 ok");
      }
      line = in.readLine();
    }
  }

  private Socket secured(Socket socket) throws IOException {
    if (tls == null) {
      throw new IOException("not offered");
    }
    SSLSocket secured =
        (SSLSocket) tls.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
    secured.setUseClientMode(false);
    return secured;
  }

  /** Null if the connection ended before the text did. */
  private static @Nullable String text(BufferedReader in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.equals(".")) {
        return text.toString();
      }
      text.append(line).append('\n');
    }
    return null;
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
