package org.obzor.poll;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.obzor.fetch.AddressGuard;
import org.obzor.fetch.FetchLimits;
import org.obzor.fetch.Fetcher;

class RobotsFilesIT {
  @Test
  void endlessRulesOfManySitesAreNotAllRemembered() throws IOException {
    byte[] rules =
        ("User-agent: *\n" + ("Disallow: /" + "x".repeat(900) + "\n").repeat(500))
            .getBytes(StandardCharsets.UTF_8);
    AtomicInteger asked = new AtomicInteger();
    List<HttpServer> servers = new ArrayList<>();
    try (Fetcher fetcher =
        new Fetcher(new AddressGuard(List.of("127.0.0.1")), FetchLimits.USUAL, Clock.systemUTC())) {
      RobotsFiles files = new RobotsFiles(fetcher, Clock.systemUTC());
      for (int i = 0; i < 30; i++) {
        HttpServer server =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext(
            "/robots.txt",
            exchange -> {
              asked.incrementAndGet();
              exchange.sendResponseHeaders(200, rules.length);
              exchange.getResponseBody().write(rules);
              exchange.close();
            });
        server.start();
        servers.add(server);
        assertThat(files.of(page(server)).allows("/")).isTrue();
      }
      assertThat(files.of(page(servers.getLast())).size()).isGreaterThan(400_000);
      assertThat(asked).hasValue(30);
      files.of(page(servers.getFirst()));
      assertThat(asked).hasValue(31);
    } finally {
      servers.forEach(s -> s.stop(0));
    }
  }

  private static URI page(HttpServer server) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/a");
  }
}
