package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program sees of alerts, with everything in memory. */
class AlertApiIT {
  private static final Instant NOW = Instant.parse("2026-06-15T09:30:00Z");
  private static final String FULL =
      """
      {"name":"Порты","q":"порт","country":["KZ"],"tz":"Europe/Moscow",
       "channels":["inbox","a@Example.org",{"type":"webhook","url":"https://example.org/h"},
         {"type":"email","to":"b@example.org"}],
       "digest":"daily","digest_at":"7:30","mute_until":"2026-07-01","owner":"Отдел",
       "tags":["море","порты"],"language":"en","later_outlets":true,
       "volume":{"window_hours":6,"threshold":2.5},"enabled":false}\
      """;
  private static WebServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = new WebServer(WebRig.parts(0, false, 200, NOW)).start();
    client = new Client(server.port());
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  private static JsonNode made(String body) {
    HttpResponse<String> answer = client.sendJson("POST", "/api/alerts", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return Client.json(answer);
  }

  @Test
  void everySettingIsKept() {
    JsonNode alert = made(FULL);
    assertThat(alert.get("channels").toString())
        .isEqualTo(
            "[\"inbox\",\"mailto:a@example.org\",\"https://example.org/h\",\"mailto:b@example.org\"]");
    assertThat(alert.get("digest_at").asText()).isEqualTo("07:30");
    assertThat(alert.get("mute_until").asText()).isEqualTo("2026-07-01T00:00:00+03:00");
    assertThat(alert.get("owner").asText()).isEqualTo("Отдел");
    assertThat(alert.get("tags")).hasSize(2);
    assertThat(alert.get("language").asText()).isEqualTo("en");
    assertThat(alert.get("later_outlets").asBoolean()).isTrue();
    assertThat(alert.get("volume").toString())
        .isEqualTo(
            "{\"window_hours\":6,\"threshold\":2.5,\"sensitivity\":3.0,\"minimum\":5,\"weeks\":4}");
    assertThat(alert.get("enabled").asBoolean()).isFalse();
    assertThat(alert.get("webhook_secret").asText()).isNotBlank();
  }

  @Test
  void whatWasReadMayBeSentBack() {
    String path = "/api/alerts/" + made(FULL).get("id").asText();
    String before = client.get(path).body();
    HttpResponse<String> answer = client.sendJson("PUT", path, before);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode after = Client.json(answer);
    JsonNode old = client.json(path);
    for (String name : new String[] {"channels", "volume", "mute_until", "digest_at", "feed_url"}) {
      assertThat(after.get(name)).as(name).isEqualTo(old.get(name));
    }
    JsonNode plain =
        Client.json(client.sendJson("PUT", path, "{\"name\":\"Порты\",\"q\":\"порт\"}"));
    assertThat(plain.get("digest").asText()).isEqualTo("immediate");
    assertThat(plain.get("volume").isNull()).isTrue();
    assertThat(plain.get("enabled").asBoolean()).isTrue();
    assertThat(plain.get("channels").toString()).isEqualTo("[\"inbox\"]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'\"digest\":\"weekly\"'; digest",
        "'\"digest_at\":\"25:00\"'; digest_at",
        "'\"mute_until\":\"soon\"'; mute_until",
        "'\"channels\":[\"fax\"]'; channels",
        "'\"channels\":[{\"type\":\"fax\",\"to\":\"a@b.example\"}]'; channels",
        "'\"channels\":[{\"type\":\"webhook\"}]'; channels",
        "'\"channels\":[5]'; channels",
        "'\"language\":\"kk\"'; language",
        "'\"volume\":{\"minimum\":0}'; volume",
        "'\"volume\":{\"weeks\":1.5}'; volume",
        "'\"volume\":{\"size\":1}'; volume",
        "'\"volume\":7'; volume",
        "'\"later_outlets\":\"yes\"'; later_outlets",
        "'\"owner\":5'; owner",
        "'\"colour\":\"red\"'; colour",
        "'\"q\":\"порт (\"'; q",
      })
  void aMistakeIsNamed(String property, String field) {
    String body = "{\"name\":\"a\",\"country\":\"KZ\"," + property + "}";
    HttpResponse<String> answer = client.sendJson("POST", "/api/alerts", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    JsonNode error = Client.json(answer).get("error");
    assertThat(error.get("field").asText()).isEqualTo(field);
    assertThat(error.get("message").asText()).isNotEqualTo(error.get("code").asText());
  }

  @Test
  void aPreviewWarnsOfTooMany() {
    JsonNode few =
        Client.json(client.sendJson("POST", "/api/alerts/preview", "{\"q\":\"Казахстан\"}"));
    assertThat(few.get("expected_per_day").asDouble()).isBetween(0.5, 20.0);
    assertThat(few.has("warning")).isFalse();
  }

  private static void push(String title, String source, String text) {
    String body =
        """
        {"title":"%s","text":"%s","source":"%s","published_at":"2026-06-14"}\
        """
            .formatted(title, text, source);
    HttpResponse<String> answer = client.sendJson("POST", "/api/articles", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void theInboxHoldsWhatWasTold() {
    String id = made("{\"name\":\"Маяки\",\"q\":\"маяк\"}").get("id").asText();
    push("Маяк построен", "Проба", "На берегу построили маяк высотой сорок метров.");
    JsonNode inbox = client.json("/api/inbox?alert=" + id);
    assertThat(inbox.get("unread").asInt()).isEqualTo(1);
    JsonNode item = inbox.get("items").get(0);
    assertThat(item.get("kind").asText()).isEqualTo("story");
    assertThat(item.get("alert").get("name").asText()).isEqualTo("Маяки");
    assertThat(item.get("article").get("snippet").asText()).contains("<mark>маяк</mark>");
    assertThat(item.get("outlets")).hasSize(1);
    assertThat(client.json("/api/inbox/unread").get("unread").asInt()).isPositive();
    assertThat(client.json("/api/inbox").get("items").findValuesAsText("id"))
        .contains(item.get("id").asText());
    HttpResponse<String> read = client.sendJson("POST", "/api/alerts/" + id + "/read", "");
    assertThat(Client.json(read).get("unread").asInt()).isZero();
    assertThat(client.json("/api/inbox?alert=" + id).get("unread").asInt()).isZero();
    assertThat(client.get("/api/inbox?alert=none").statusCode()).isEqualTo(400);
    assertThat(client.get("/api/inbox?cursor=none").statusCode()).isEqualTo(400);
    assertThat(client.get("/api/alerts/" + id + "/matches?cursor=none").statusCode())
        .isEqualTo(400);
  }

  @Test
  void theFeedHasAKeyAndKnowsWhatIsKnown() {
    JsonNode alert = made("{\"name\":\"Мосты <&>\",\"q\":\"мост\"}");
    push("Мост <открыт> & готов", "Проба", "Через реку открыли новый мост длиной два километра.");
    String address = alert.get("feed_url").asText();
    String base = "http://127.0.0.1:" + server.port();
    assertThat(address).startsWith(base + "/alerts/").contains("?key=");
    String path = address.substring(base.length());
    HttpResponse<String> feed = client.get(path);
    assertThat(feed.statusCode()).isEqualTo(200);
    assertThat(feed.body())
        .contains("<title>Мост &lt;открыт&gt; &amp; готов</title>", "&lt;mark&gt;мост&lt;/mark&gt;")
        .contains("<link rel=\"alternate\" href=\"" + base + "/articles/");
    String tag = feed.headers().firstValue("ETag").orElse("");
    HttpResponse<String> again = client.get(path, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(client.get(path, "If-None-Match", "W/\"other\"").statusCode()).isEqualTo(200);
    String bare = path.replaceAll("\\?.*", "");
    assertThat(client.get(bare).statusCode()).isEqualTo(200);
    assertThat(client.get(bare + "?key=0").statusCode()).isEqualTo(404);

    String id = alert.get("id").asText();
    HttpResponse<String> renewed = client.sendJson("POST", "/api/alerts/" + id + "/secret", "");
    String now = Client.json(renewed).get("feed_url").asText();
    assertThat(client.get(path).statusCode()).isEqualTo(404);
    assertThat(client.get(now.substring(base.length())).statusCode()).isEqualTo(200);
  }

  @Test
  void whyTellsTheParts() {
    String id = made("{\"name\":\"Пляжи\",\"q\":\"пляж -дождь\"}").get("id").asText();
    push("Пляж открыт", "Проба", "В городе открыли первый пляж этого лета 😀 пляж большой.");
    JsonNode article = client.json("/api/inbox?alert=" + id).get("items").get(0).get("article");
    String path = "/api/alerts/" + id + "/why?ui=ru&article=";
    JsonNode why = client.json(path + article.get("id").asText());
    assertThat(why.get("explanation").get("matched").asBoolean()).isTrue();
    JsonNode parts = why.get("explanation").get("parts");
    assertThat(parts.findValuesAsText("query")).contains("пляж", "дождь");
    assertThat(parts.get(0).get("evidence").get(0).get("text").asText()).isEqualTo("Пляж");
    assertThat(why.get("match").get("story_id").asText()).isNotBlank();
    assertThat(why.get("text").asText()).isNotBlank();
    JsonNode not = client.json(path + "http://x.example/articles/a1%3Fq=1");
    assertThat(not.get("verdict").asText()).isEqualTo("no_match");
    assertThat(client.get(path + "nothing").statusCode()).isEqualTo(400);
    assertThat(client.get(path).statusCode()).isEqualTo(400);
    assertThat(client.get("/api/alerts/none/why?article=a1").statusCode()).isEqualTo(404);
  }

  @Test
  void messagesTestsAndReplays() {
    String body = "{\"name\":\"Суда\",\"q\":\"судно\",\"channels\":[\"http://127.0.0.1:1/hook\"]}";
    String path = "/api/alerts/" + made(body).get("id").asText();
    JsonNode messages = client.json(path + "/messages?state=dead");
    assertThat(messages.get("total").asInt()).isZero();
    assertThat(messages.get("messages")).isEmpty();
    assertThat(client.get(path + "/messages?state=lost").statusCode()).isEqualTo(400);
    HttpResponse<String> sent =
        client.sendJson("POST", path + "/test", "{\"channel\":\"http://127.0.0.1:1/hook\"}");
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("\"notify.");
    HttpResponse<String> other =
        client.sendJson("POST", path + "/test", "{\"channel\":\"a@example.org\"}");
    assertThat(other.body()).contains("web.not-its-channel");
    assertThat(client.sendJson("POST", "/api/messages/none/replay", "").statusCode())
        .isEqualTo(404);
  }

  @Test
  void aPublicAddressIsTheOneHandedOut() {
    WebParts p = WebRig.parts(0, false, 0, NOW);
    URI known = URI.create("https://obzor.example.org/");
    WebSettings settings = new WebSettings("127.0.0.1", 0, known, WebRig.ZONE, null, null);
    WebParts parts =
        new WebParts(
            settings,
            p.index(),
            p.filters(),
            p.analyzer(),
            p.alerts(),
            p.notifier(),
            p.importer(),
            p.imports(),
            p.curation(),
            p.recounts(),
            p.views(),
            p.tags(),
            p.feeds(),
            p.labels(),
            p.elasticsearch(),
            p.clock());
    try (WebServer own = new WebServer(parts).start();
        Client visitor = new Client(own.port())) {
      HttpResponse<String> answer =
          visitor.send(
              "POST",
              "/api/alerts",
              "{\"name\":\"a\",\"q\":\"b\"}",
              "Content-Type",
              "application/json",
              "Origin",
              "https://obzor.example.org");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      assertThat(Client.json(answer).get("feed_url").asText())
          .startsWith("https://obzor.example.org/alerts/");
    }
  }

  @Test
  void theBadgeCountsWhatIsUnread() {
    long before = client.json("/api/inbox/unread").get("unread").asLong();
    String id = made("{\"name\":\"Сады\",\"q\":\"сад\"}").get("id").asText();
    push("Сад зацвёл", "Проба", "Старый сад за рекой зацвёл раньше срока.");
    assertThat(client.json("/api/inbox/unread").get("unread").asLong()).isEqualTo(before + 1);
    assertThat(client.sendJson("DELETE", "/api/alerts/" + id, "").statusCode()).isEqualTo(204);
    assertThat(client.json("/api/inbox/unread").get("unread").asLong()).isEqualTo(before);
  }
}
