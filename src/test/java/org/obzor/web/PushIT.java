package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < PLACES; i++) {
        slow.add(begun());
      }
      Browser.until(() -> push("later").statusCode() == 429);
      HttpResponse<String> refused = push("later");
      assertThat(refused.headers().firstValueAsLong("Retry-After")).hasValue(10);
      assertThat(Client.json(refused).at("/error/code").asText()).isNotEmpty();
      for (int i = 0; i < PLACES; i++) {
        finish(slow.get(i), article("slow " + i));
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
    Browser.until(() -> push("later").statusCode() == 200);
    assertThat(Client.json(push("later")).get("duplicates").asInt()).isEqualTo(1);
    assertThat(client.json("/api/articles?q=title:slow").get("total").asInt()).isEqualTo(PLACES);
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
    String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    assertThat(answer).startsWith("HTTP/1.1 200").contains("\"imported\":1");
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    socket.getOutputStream().flush();
  }
}
