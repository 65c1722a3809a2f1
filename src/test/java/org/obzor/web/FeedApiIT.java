package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.obzor.TestSite;

/** Feeds through the API, from their address to their articles. */
class FeedApiIT {
  private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");

  private static RealRig rig;
  private static Client client;
  private static TestSite site;

  @BeforeAll
  static void start() {
    rig = new RealRig(NOW, "nothing");
    client = new Client(rig.port());
    site = new TestSite();
    site.page("/", "<link rel='alternate' type='application/rss+xml' href='/rss'>");
    site.page(
        "/rss",
        "<rss><channel><title>Вестник степи</title><item><title>Токаев посетил Китай</title>"
            + "<dc:creator>Анна Пример</dc:creator>"
            + "<link>http://vestnik.example/1</link><description>Визит.</description>"
            + "<pubDate>Wed, 30 Sep 2026 15:00:00 +0500</pubDate></item></channel></rss>");
    site.page("/text", "nothing");
  }

  @AfterAll
  static void stop() {
    site.close();
    client.close();
    rig.close();
  }

  private static String at(String path) {
    return site.at(path);
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
  void aLongListIsPagedAndNarrowedAndStaysSoWhenAButtonIsPressed() throws InterruptedException {
    String outlines =
        IntStream.rangeClosed(1, 130)
            .mapToObj(
                i -> "<outline text='Газета %d' xmlUrl='http://127.0.0.2/%d'/>".formatted(i, i))
            .collect(Collectors.joining());
    client.send(
        "POST",
        "/api/feeds.opml",
        "<opml><body>" + outlines + "</body></opml>",
        "Content-Type",
        "text/x-opml");
    assertThat(rows("/sources")).isEqualTo(100);
    assertThat(rows("/sources?page=2")).isGreaterThanOrEqualTo(30);
    assertThat(rows("/sources?name=%D0%93%D0%90%D0%97%D0%95%D0%A2%D0%90%2012")).isEqualTo(11);
    assertThat(rows("/sources?name=127.0.0.2/130")).isEqualTo(1);
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (rows("/sources?state=failing&page=2") < 30) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(200);
    }
    String list = client.get("/sources?name=127.0.0.2&page=2").body();
    String action = list.replaceFirst("(?s).*?action=\"(/sources/\\w+/pause[^\"]*)\".*", "$1");
    HttpResponse<String> paused =
        client.send(
            "POST",
            action.replace("&amp;", "&"),
            "",
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(paused.headers().firstValue("Location").orElse(""))
        .startsWith("/sources?name=127.0.0.2&page=2#");
    assertThat(rows("/sources?state=paused&name=127.0.0.2")).isEqualTo(1);
    assertThat(client.get("/sources?name=none-such", "Accept-Language", "en").body())
        .contains("There are no such feeds.");
  }

  private static int rows(String path) {
    return client.get(path).body().split("<p class=\"address\">", -1).length - 1;
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
