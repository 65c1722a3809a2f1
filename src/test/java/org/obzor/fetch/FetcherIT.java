package org.obzor.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.obzor.fetch.Fetched.Document;
import org.obzor.fetch.Fetched.Failed;
import org.obzor.fetch.Fetched.Fault;
import org.obzor.fetch.Fetched.NotModified;

class FetcherIT {
  private static final FetchLimits LIMITS =
      new FetchLimits(
          1024 * 1024, Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(3), 3);

  private final Fetcher fetcher =
      new Fetcher(new AddressGuard(List.of("127.0.0.1")), LIMITS, Clock.systemUTC());
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    fetcher.close();
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private Fetched get(String path) {
    return fetcher.get(new FetchRequest(at(path), "*/*"));
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private void redirect(String path, int status, String to) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          answer(exchange, status, new byte[0]);
        });
  }

  private static Fault fault(Fetched fetched) {
    assertThat(fetched).isInstanceOf(Failed.class);
    return ((Failed) fetched).fault();
  }

  @Test
  void getsADocumentOnceAndThenAsksWhetherItChanged() {
    server.createContext(
        "/a",
        exchange -> {
          boolean known = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          exchange.getResponseHeaders().set("ETag", "\"v1\"");
          exchange.getResponseHeaders().set("Cache-Control", "public, max-age=900");
          answer(exchange, known ? 304 : 200, known ? new byte[0] : bytes("text"));
        });
    Document document = (Document) get("/a");
    assertThat(document.body().bytes()).isEqualTo(bytes("text"));
    assertThat(document.validators().maxAge()).isEqualTo(Duration.ofMinutes(15));
    FetchRequest again = new FetchRequest(at("/a"), "*/*", document.validators().etag(), null);
    assertThat(fetcher.get(again)).isInstanceOf(NotModified.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void readsCompressedAnswers() throws IOException {
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(gzip)) {
      out.write(bytes("text"));
    }
    ByteArrayOutputStream deflate = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(deflate)) {
      out.write(bytes("text"));
    }
    compressed("/gzip", "gzip", gzip.toByteArray());
    compressed("/deflate", "deflate", deflate.toByteArray());
    for (String path : List.of("/gzip", "/deflate")) {
      assertThat(((Document) get(path)).body().bytes()).isEqualTo(bytes("text"));
    }
  }

  private void compressed(String path, String encoding, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", encoding);
          answer(exchange, 200, body);
        });
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bomb)) {
      for (int i = 0; i < 100; i++) {
        out.write(new byte[1024 * 1024]);
      }
    }
    compressed("/bomb", "gzip", bomb.toByteArray());
    assertThat(fault(get("/bomb"))).isEqualTo(Fault.TOO_LARGE);
  }

  @Test
  void anEndlessAnswerIsBrokenOff() {
    server.createContext(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] chunk = new byte[64 * 1024];
          try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
              out.write(chunk);
            }
          }
        });
    assertThat(fault(get("/endless"))).isEqualTo(Fault.TOO_LARGE);
  }

  @Test
  void anAnswerThatDripsIsBrokenOff() {
    server.createContext(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 100; i++) {
              out.write('x');
              out.flush();
              Thread.sleep(200);
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    assertThat(fault(get("/drip"))).isEqualTo(Fault.TIMEOUT);
  }

  @Test
  void silenceIsATimeout() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/");
      assertThat(fault(fetcher.get(new FetchRequest(address, "*/*")))).isEqualTo(Fault.TIMEOUT);
    }
  }

  @Test
  void permanentRedirectsAreTold() {
    redirect("/old", 301, "/newer");
    redirect("/newer", 308, "/new");
    redirect("/new", 302, "/today");
    server.createContext("/today", exchange -> answer(exchange, 200, bytes("x")));
    Document document = (Document) get("/old");
    assertThat(document.movedTo()).isEqualTo(at("/new"));
    assertThat(document.address()).isEqualTo(at("/today"));
  }

  @Test
  void redirectsInACircleEnd() {
    redirect("/circle", 302, "/circle");
    assertThat(fault(get("/circle"))).isEqualTo(Fault.TOO_MANY_REDIRECTS);
  }

  @Test
  void redirectsLeadToNoOtherAddressOfThisMachine() {
    redirect("/away", 302, "http://127.0.0.2:" + server.getAddress().getPort() + "/secret");
    redirect("/file", 302, "file:///etc/passwd");
    assertThat(fault(get("/away"))).isEqualTo(Fault.REFUSED_ADDRESS);
    assertThat(fault(get("/file"))).isEqualTo(Fault.BAD_ADDRESS);
  }

  @Test
  void aNameThatResolvesToThisMachineIsRefused() {
    try (Fetcher careful = new Fetcher(AddressGuard.PUBLIC_ONLY, LIMITS, Clock.systemUTC())) {
      server.createContext("/", exchange -> answer(exchange, 200, bytes("secret")));
      int port = server.getAddress().getPort();
      for (String host : List.of("localhost", "127.0.0.1", "[::1]", "[::ffff:127.0.0.1]")) {
        URI address = URI.create("http://" + host + ":" + port + "/");
        assertThat(fault(careful.get(new FetchRequest(address, "*/*"))))
            .isEqualTo(Fault.REFUSED_ADDRESS);
      }
    }
  }

  @Test
  void statusesHaveTheirMeaning() {
    server.createContext(
        "/busy",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "120");
          answer(exchange, 503, bytes("x".repeat(100_000)));
        });
    server.createContext("/gone", exchange -> answer(exchange, 410, new byte[0]));
    assertThat(get("/busy"))
        .isEqualTo(new Failed(Fault.BUSY, "HTTP 503", Duration.ofMinutes(2), null));
    assertThat(fault(get("/gone"))).isEqualTo(Fault.GONE);
    assertThat(fault(get("/missing"))).isEqualTo(Fault.NOT_FOUND);
  }

  @Test
  void otherSchemesAreNotAsked() {
    for (String address :
        List.of("ftp://127.0.0.1/", "file:///etc/passwd", "http://u:p@127.0.0.1/")) {
      assertThat(fault(fetcher.get(new FetchRequest(URI.create(address), "*/*"))))
          .isEqualTo(Fault.BAD_ADDRESS);
    }
  }

  @Test
  void addressesInOtherLettersAreAskedForAsTheyAreMeant() {
    List<String> paths = new ArrayList<>();
    server.createContext(
        "/",
        exchange -> {
          paths.add(exchange.getRequestURI().toString());
          answer(exchange, 200, bytes("x"));
        });
    redirect("/r", 302, new String(bytes("/новости"), StandardCharsets.ISO_8859_1));
    fetcher.get(new FetchRequest(URI.create(at("/") + "лента?q=а"), "*/*"));
    assertThat(get("/r")).isInstanceOf(Document.class);
    assertThat(paths)
        .containsExactly(
            "/%D0%BB%D0%B5%D0%BD%D1%82%D0%B0?q=%D0%B0",
            "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8");
  }

  @Test
  void notModifiedIsNoAnswerToWhoKnowsNothing() {
    server.createContext("/liar", exchange -> answer(exchange, 304, new byte[0]));
    assertThat(fault(get("/liar"))).isEqualTo(Fault.BAD_ANSWER);
  }

  @Test
  void redirectsThatAreNotWantedAreNotFollowed() {
    redirect("/away", 302, "/elsewhere");
    server.createContext("/elsewhere", exchange -> answer(exchange, 200, bytes("x")));
    assertThat(
            fault(
                fetcher.get(
                    new FetchRequest(at("/away"), "*/*"),
                    to -> !to.getPath().equals("/elsewhere"))))
        .isEqualTo(Fault.UNWANTED_REDIRECT);
  }
}
