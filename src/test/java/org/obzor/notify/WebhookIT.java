package org.obzor.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.obzor.alert.Alert;
import org.obzor.alert.Channel;
import org.obzor.alert.Digest;
import org.obzor.fetch.AddressGuard;
import org.obzor.notify.Message.State;

/** Webhooks to a real server on this machine. */
class WebhookIT {
  /** What came. */
  record Request(Headers headers, String body) {
    byte[] bytes() {
      return body.getBytes(StandardCharsets.UTF_8);
    }
  }

  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger claims = new AtomicInteger();
  private final WebhookCourier courier =
      new WebhookCourier(new AddressGuard(List.of("127.0.0.1")), () -> Rig.START);
  private HttpServer server;
  private volatile int status = 200;
  private volatile String retryAfter = "";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hook", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.add(
        new Request(
            exchange.getRequestHeaders(),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    if (!retryAfter.isEmpty()) {
      exchange.getResponseHeaders().add("Retry-After", retryAfter);
    }
    if (status / 100 == 3) {
      exchange.getResponseHeaders().add("Location", "/hook");
    }
    byte[] answer = "a few words".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  private Delivery deliver(String address, boolean repeated) {
    return courier.deliver(
        address,
        Tellings.story("Снег & <лёд>", repeated),
        () -> {
          claims.incrementAndGet();
          return true;
        });
  }

  @Test
  void aReceiverCanReadAndCheckIt() throws IOException {
    assertThat(deliver(address(), true)).isEqualTo(new Delivery.Sent());
    Request request = requests.getFirst();
    String timestamp = request.headers().getFirst("X-Obzor-Timestamp");
    assertThat(timestamp).isEqualTo(Long.toString(Rig.START.getEpochSecond()));
    assertThat(request.headers().getFirst("X-Obzor-Signature"))
        .isEqualTo(Signature.of("key", Long.parseLong(timestamp), request.bytes()))
        .isNotEqualTo(Signature.of("key", Long.parseLong(timestamp) + 1, request.bytes()))
        .isNotEqualTo(Signature.of("other", Long.parseLong(timestamp), request.bytes()));
    assertThat(request.headers().getFirst("X-Obzor-Delivery")).isEqualTo("batch-12345678");
    JsonNode json = new ObjectMapper().readTree(request.body());
    assertThat(json.at("/id").asText()).isEqualTo("batch-12345678");
    assertThat(json.at("/kind").asText()).isEqualTo("story");
    assertThat(json.at("/possibly_repeated").asBoolean()).isTrue();
    assertThat(json.at("/alert/name").asText()).isEqualTo("Снег & <лёд>");
    assertThat(json.at("/stories/0/title").asText()).isEqualTo("Снег <выпал> & растаял");
    assertThat(json.at("/stories/0/outlets/0").asText()).isEqualTo("Степь");
    assertThat(json.at("/stories/0/published_at").asText()).isEqualTo("2026-11-20T12:00:00Z");
    assertThat(json.at("/text").asText())
        .contains("|Снег &amp; &lt;лёд&gt;>", "|Снег &lt;выпал&gt; &amp; растаял>");
  }

  @Test
  void theSignatureIsWhatTheReadmeComputes() {
    // printf '1700000000.{}' | openssl dgst -sha256 -hmac key
    assertThat(Signature.of("key", 1_700_000_000L, new byte[] {'{', '}'}))
        .isEqualTo("sha256=9d713ed406bb7076d4123f0dc2c39d2df5c654ed4b0cd56b52c8b4c940bd63ae");
  }

  @ParameterizedTest
  @CsvSource({"302", "400", "401", "404", "410"})
  void refusalsAreFinal(int code) {
    status = code;
    assertThat(deliver(address(), false))
        .isInstanceOfSatisfying(
            Delivery.Refused.class, r -> assertThat(r.fault().detail()).startsWith("HTTP " + code));
    assertThat(requests).as("nothing is followed").hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "500, '', 0",
    "503, 120, 120",
    "429, 'Fri, 20 Nov 2026 12:10:30 GMT', 30",
    "429, 'Fri, 20 Nov 2020 12:10:30 GMT', 0",
    "408, soon, 0",
    "425, -5, 0"
  })
  void othersAreTriedAgainWhenTheReceiverWants(int code, String header, long seconds) {
    status = code;
    retryAfter = header;
    assertThat(deliver(address(), false))
        .isInstanceOfSatisfying(
            Delivery.Failed.class,
            f -> {
              assertThat(f.maybeSent()).isFalse();
              assertThat(f.after()).isEqualTo(seconds == 0 ? null : Duration.ofSeconds(seconds));
            });
  }

  @Test
  void whoIsNotThereHasReceivedNothing() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThat(deliver("http://127.0.0.1:" + port + "/x", false))
        .isInstanceOfSatisfying(
            Delivery.Failed.class,
            f -> {
              assertThat(f.maybeSent()).isFalse();
              assertThat(f.fault().code()).isEqualTo(Fault.UNREACHABLE);
            });
    assertThat(claims).hasValue(0);
  }

  @Test
  void whoDoesNotAnswerMayHaveReceivedIt() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(() -> {
            try (var socket = silent.accept()) {
              socket.getInputStream().readNBytes(500);
            } catch (IOException e) {
              // The test is over.
            }
          });
      assertThat(deliver("http://127.0.0.1:" + silent.getLocalPort() + "/x", false))
          .isInstanceOfSatisfying(Delivery.Failed.class, f -> assertThat(f.maybeSent()).isTrue());
    }
  }

  @Test
  void withoutAClaimNothingIsSent() {
    assertThat(courier.deliver(address(), Tellings.story("С", false), () -> false))
        .isEqualTo(new Delivery.Withheld());
    assertThat(requests).allMatch(r -> r.body().isEmpty());
  }

  @Test
  void fiveHundredThenTwoHundredIsOneDelivery() {
    Rig rig = new Rig();
    Notifier notifier = rig.process(new Rig.Stores(), new Couriers(null, courier));
    Alert alert = rig.alert("Снег", Digest.IMMEDIATE, address());
    status = 500;
    rig.arrive(rig.article("1"));
    Rig.settle(notifier);
    status = 200;
    rig.pass(Duration.ofSeconds(2));
    Rig.settle(notifier);
    Message message = notifier.messages(alert.id(), 1, null).messages().getFirst();
    assertThat(message.state()).isEqualTo(State.SENT);
    assertThat(message.attempts()).isEqualTo(2);
    assertThat(requests)
        .extracting(r -> r.headers().getFirst("X-Obzor-Delivery"))
        .containsExactly(message.id(), message.id());
    assertThat(notifier.test(alert, Channel.of(address()))).isEqualTo(new Delivery.Sent());
  }
}
