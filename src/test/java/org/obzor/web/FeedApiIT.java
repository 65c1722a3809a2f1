package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Feeds through the API, from their address to their articles. */
class FeedApiIT {
  private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");

  private static RealRig rig;
  private static Client client;
  private static HttpServer site;

  @BeforeAll
  static void start() throws IOException {
    rig = new RealRig(NOW, "nothing");
    client = new Client(rig.port());
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    page("/", "<link rel='alternate' type='application/rss+xml' href='/rss'>");
    page(
        "/rss",
        "<rss><channel><title>Вестник степи</title><item><title>Токаев посетил Китай</title>"
            + "<dc:creator>Анна Пример</dc:creator>"
            + "<link>http://vestnik.example/1</link><description>Визит.</description>"
            + "<pubDate>Wed, 30 Sep 2026 15:00:00 +0500</pubDate></item></channel></rss>");
    page("/text", "nothing");
    site.start();
  }

  private static void page(String path, String body) {
    site.createContext(
        path,
        exchange -> {
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  @AfterAll
  static void stop() {
    site.stop(0);
    client.close();
    rig.close();
  }

  private static String at(String path) {
    return "http://127.0.0.1:" + site.getAddress().getPort() + path;
  }

  private static HttpResponse<String> add(String url) {
    return client.sendJson("POST", "/api/feeds", "{\"url\":\"" + url + "\"}");
  }

  @Test
  void aSiteIsFollowedByItsFeed() throws InterruptedException {
    HttpResponse<String> added = add(at("/"));
    assertThat(added.statusCode()).isEqualTo(201);
    JsonNode feed = Client.json(added);
    assertThat(feed.get("url").asText()).isEqualTo(at("/rss"));
    String path = "/api/feeds/" + feed.get("id").asText();
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (client.json(path).get("last_success").isNull()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(100);
    }
    JsonNode known = client.json(path);
    assertThat(known.get("title").asText()).isEqualTo("Вестник степи");
    assertThat(known.get("state").asText()).isEqualTo("ok");
    assertThat(known.get("articles_per_day").asDouble()).isEqualTo(1);
    JsonNode article = client.json("/api/articles").get("articles").get(0);
    assertThat(article.get("source").asText()).isEqualTo("Вестник степи");
    assertThat(article.get("published_at").asText()).startsWith("2026-09-30T");
    assertThat(article.get("countries").findValuesAsText("id")).contains("CN");
    assertThat(article.get("authors")).hasToString("[\"Анна Пример\"]");
    assertThat(add(at("/rss")).statusCode()).isEqualTo(200);

    JsonNode paused =
        Client.json(client.sendJson("PUT", path, "{\"paused\":true,\"interval\":60}"));
    assertThat(paused.get("state").asText()).isEqualTo("paused");
    assertThat(paused.get("interval").asInt()).isEqualTo(60);
    assertThat(paused.get("next_poll").isNull()).isTrue();
    assertThat(client.sendJson("POST", path + "/poll", "{}").statusCode()).isEqualTo(202);
    assertThat(client.sendJson("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(client.sendJson("DELETE", path, "").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsNoFeedIsRefusedWithItsReason() {
    for (String url :
        new String[] {
          at("/text"), "http://127.0.0.2/", "ftp://x.example/", "http://169.254.169.254/"
        }) {
      HttpResponse<String> answer = add(url);
      assertThat(answer.statusCode()).as(url).isEqualTo(422);
      assertThat(Client.json(answer).at("/error/field").asText()).isEqualTo("url");
    }
  }
}
