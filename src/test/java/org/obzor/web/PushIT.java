package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many programs that send articles at once. */
class PushIT {
  private static final Instant NOW = Instant.parse("2026-06-15T09:30:00Z");
  private static final int PLACES = 16;
  private static WebServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = new WebServer(WebRig.parts(0, false, 0, NOW)).start();
    client = new Client(server.port());
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @Test
  void whoComesOnTopIsAskedToComeAgainAndNobodyElseLosesAnything() throws IOException {
    List<Socket> senders = new ArrayList<>();
    try {
      for (int i = 0; i <= PLACES; i++) {
        senders.add(begun());
      }
      Socket refused = answered(senders);
      assertThat(answer(refused))
          .startsWith("HTTP/1.1 429")
          .contains("Retry-After: 10\r\n", "\"error\":{\"code\":\"web.too-many-pushes\"");
      for (Socket sender : senders) {
        if (!sender.equals(refused)) {
          finish(sender, article("slow " + senders.indexOf(sender)));
        }
      }
    } finally {
      for (Socket socket : senders) {
        socket.close();
      }
    }
    Browser.until(() -> push("later").statusCode() == 200);
    assertThat(Client.json(push("later")).get("duplicates").asInt()).isEqualTo(1);
    assertThat(client.json("/api/articles?q=title:slow").get("total").asInt()).isEqualTo(PLACES);
  }

  /** Waits for the one of these that is answered before its body has come. */
  private static Socket answered(List<Socket> senders) {
    Browser.until(() -> senders.stream().anyMatch(PushIT::isAnswered));
    return senders.stream().filter(PushIT::isAnswered).findFirst().orElseThrow();
  }

  private static boolean isAnswered(Socket socket) {
    try {
      return socket.getInputStream().available() > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<String> push(String title) {
    return client.sendJson("POST", "/api/articles", article(title));
  }

  private static String article(String title) {
    return "{\"title\":\"%1$s\",\"text\":\"What is told in %1$s.\",\"source\":\"Wire\",\"published_at\":\"2026-06-15T08:00:00Z\"}"
        .formatted(title);
  }

  /** A request of which the body is still to come. */
  private static Socket begun() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
    write(
        socket,
        "POST /api/articles HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n \r\n"
            .formatted(server.port()));
    return socket;
  }

  private static void finish(Socket socket, String line) throws IOException {
    write(socket, "%x\r\n%s\r\n0\r\n\r\n".formatted(line.length(), line));
    assertThat(answer(socket)).startsWith("HTTP/1.1 200").contains("\"imported\":1");
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }
}
