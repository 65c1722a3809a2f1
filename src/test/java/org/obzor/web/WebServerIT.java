package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server over HTTP, with the articles in memory. */
class WebServerIT {
  private static final Instant NOW = Instant.parse("2026-06-15T09:30:00Z");
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

  @Test
  void aTimelineHasEveryDayOfTheRange() {
    JsonNode line =
        client.json(
            "/api/timeline?by=country&interval=day&from=2026-06-01&to=2026-06-10&tz=Europe/Moscow");
    assertThat(line.get("dates")).hasSize(10);
    assertThat(line.get("dates").get(0).asText()).isEqualTo("2026-06-01");
    assertThat(line.get("from").asText()).isEqualTo("2026-06-01");
    assertThat(line.get("to").asText()).isEqualTo("2026-06-10");
    assertThat(line.get("tz").asText()).isEqualTo("Europe/Moscow");
    assertThat(line.get("total")).hasSize(10);
    assertThat(line.get("series").get(0).get("counts")).hasSize(10);
    assertThat(line.has("partial_last")).isTrue();
  }

  @Test
  void hoursAreWrittenWithTheirOffset() {
    JsonNode line = client.json("/api/timeline?interval=hour&from=2026-06-15&to=2026-06-15");
    assertThat(line.get("dates").get(3).asText()).isEqualTo("2026-06-15T03:00:00+05:00");
  }

  @Test
  void topTellsLabelsInTheReadersLanguage() {
    String path = "/api/top?by=country&size=50";
    assertThat(labels(client.json(path, "Accept-Language", "ru-RU,ru;q=0.9"))).contains("Китай");
    assertThat(labels(client.json(path + "&ui=en"))).contains("China");
  }

  private static List<String> labels(JsonNode top) {
    return top.get("items").findValuesAsText("label");
  }

  @Test
  void aChartSaysWhatIsCounted() {
    assertThat(client.get("/?period=all&ui=en").body()).contains("<h2>Articles over time</h2>");
    assertThat(client.get("/?period=all&ui=en&distinct=true").body())
        .contains("<h2>Stories over time</h2>")
        .doesNotContain("Articles over time");
  }

  @Test
  void cooccurrenceIsATable() {
    JsonNode table = client.json("/api/cooccurrence?rows=country&columns=person&size=2");
    assertThat(table.get("rows")).hasSize(2);
    assertThat(table.get("counts").get(1)).hasSize(2);
  }

  @Test
  void articlesComePageByPage() {
    Set<String> seen = new TreeSet<>();
    String cursor = "";
    do {
      JsonNode page = client.json("/api/articles?size=70" + cursor);
      assertThat(page.get("total").asInt()).isEqualTo(200);
      page.get("articles").forEach(a -> seen.add(a.get("id").asText()));
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asText();
    } while (!cursor.isEmpty());
    assertThat(seen).hasSize(200);
  }

  @Test
  void oneArticleHasItsMentionsInCodePoints() {
    String id = taken("😀 Китай и Казахстан открыли порт", "Кратко", "emoji");
    JsonNode article = client.json("/api/articles/" + id);
    List<String> found = new ArrayList<>();
    String text = article.get("text").asText();
    int[] points = text.codePoints().toArray();
    for (JsonNode m : article.get("mentions")) {
      if (m.has("start")) {
        int start = m.get("start").asInt();
        found.add(new String(points, start, m.get("end").asInt() - start));
      }
    }
    assertThat(found).contains("Китай", "Казахстан");
  }

  private static String taken(String text, String title, String id) {
    String body =
        """
        {"id":"%s","title":"%s","text":"%s","source":"Проба","published_at":"2020-01-02"}\
        """
            .formatted(id, title, text);
    HttpResponse<String> answer = client.sendJson("POST", "/api/articles", body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonNode found = client.json("/api/articles?to=2020-12-31&size=100");
    for (JsonNode a : found.get("articles")) {
      if (a.get("title").asText().equals(title)) {
        return a.get("id").asText();
      }
    }
    throw new AssertionError("not found: " + found);
  }

  @Test
  void aBadArticleCostsNoOther() {
    String body =
        """
        [{"title":"Хорошая","text":"Текст.","source":"Проба","published_at":"2020-02-01"},
         {"title":"Без источника"}]\
        """;
    JsonNode answer = Client.json(client.sendJson("POST", "/api/articles", body));
    assertThat(answer.get("rejected")).hasSize(1);
    assertThat(answer.get("rejected").get(0).get("index").asInt()).isEqualTo(1);
    assertThat(answer.has("error")).isFalse();
    JsonNode again = Client.json(client.sendJson("POST", "/api/articles", body));
    assertThat(again.get("duplicates").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/articles?qq=x, 400, query.unknown-parameter, qq",
    "/api/articles?q=%22abc, 400, query.unclosed-quote, q",
    "/api/top?by=colour, 400, web.bad-choice, by",
    "/api/top?size=0, 400, web.bad-number, size",
    "/api/articles/none, 404, web.not-found,",
    "/api/nothing, 404, web.not-found,",
    "/api/mentions.csv?bom=maybe, 400, query.bad-boolean, bom",
  })
  void errorsSayWhatAndWhere(String path, int status, String code, String field) {
    HttpResponse<String> answer = client.get(path, "Accept-Language", "ru");
    assertThat(answer.statusCode()).isEqualTo(status);
    JsonNode error = Client.json(answer).get("error");
    assertThat(error.get("code").asText()).isEqualTo(code);
    assertThat(error.path("field").asText("")).isEqualTo(field == null ? "" : field);
    assertThat(error.get("message").asText()).containsPattern("[а-я]{2}");
  }

  @Test
  void bodiesAreCheckedInThisOrder() {
    assertThat(client.send("PUT", "/api/alerts", "x").statusCode()).isEqualTo(405);
    assertThat(client.send("POST", "/api/alerts", "{}").statusCode()).isEqualTo(415);
    assertThat(client.sendJson("POST", "/api/alerts", "{").statusCode()).isEqualTo(400);
    // Long enough to be still under way when its length is found too great.
    String tooLong = "x".repeat(1 << 24);
    for (int i = 0; i < 5; i++) {
      assertThat(client.sendJson("POST", "/api/alerts", tooLong).statusCode()).isEqualTo(413);
      assertThat(client.send("POST", "/api/alerts", tooLong).statusCode()).isEqualTo(415);
    }
    HttpResponse<String> unknown =
        client.sendJson("POST", "/api/alerts", "{\"name\":\"a\",\"q\":\"b\",\"colour\":\"red\"}");
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(Client.json(unknown).get("error").get("field").asText()).isEqualTo("colour");
  }

  @Test
  void anAlertLivesAndDies() {
    String body = "{\"name\":\"Порты\",\"q\":\"порт\",\"country\":[\"KZ\"],\"digest\":\"daily\"}";
    HttpResponse<String> made = client.sendJson("POST", "/api/alerts", body);
    assertThat(made.statusCode()).isEqualTo(201);
    JsonNode alert = Client.json(made);
    String path = "/api/alerts/" + alert.get("id").asText();
    assertThat(made.headers().firstValue("Location")).contains(path);
    assertThat(client.sendJson("PUT", path, made.body()).statusCode()).isEqualTo(200);
    taken("В Казахстане открыли новый порт.", "Порт открыт", "alert-1");
    JsonNode matches = client.json(path + "/matches");
    assertThat(matches.get("total").asInt()).isEqualTo(1);
    assertThat(matches.get("articles").get(0).get("snippet").asText())
        .contains("<mark>порт</mark>");
    assertThat(client.json(path).get("unread").asInt()).isEqualTo(1);
    assertThat(client.get(path.substring(4) + "/feed.atom").body())
        .contains("<title>Порт открыт</title>");
    assertThat(client.send("DELETE", path, "").statusCode()).isEqualTo(204);
    assertThat(client.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void aPreviewHasThirtyDays() {
    JsonNode preview =
        Client.json(client.sendJson("POST", "/api/alerts/preview", "{\"q\":\"Казахстан\"}"));
    assertThat(preview.get("per_day")).hasSize(30);
    assertThat(preview.get("per_day").get(29).get("date").asText()).isEqualTo("2026-06-15");
    assertThat(preview.get("total").asInt()).isPositive();
    assertThat(preview.get("latest")).isNotEmpty();
  }

  @Test
  void csvSaysHowManyRowsItHas() {
    HttpResponse<String> csv = client.get("/api/mentions.csv?country=CN");
    assertThat(csv.headers().firstValueAsLong("X-Total-Rows"))
        .hasValue(csv.body().lines().count() - 1);
    assertThat(csv.body()).startsWith("\uFEFFpublished_at,source,language,title,url,type,");
    assertThat(client.send("HEAD", "/api/mentions.csv?country=CN", "").headers().map())
        .containsEntry("x-total-rows", csv.headers().allValues("X-Total-Rows"));
    assertThat(client.get("/api/mentions.csv?bom=false").body()).startsWith("published_at");
  }

  @Test
  void anotherSitesRequestsAreRefused() {
    String alert = "{\"name\":\"a\",\"q\":\"b\"}";
    for (String[] foreign :
        new String[][] {{"Origin", "http://evil.example"}, {"Sec-Fetch-Site", "cross-site"}}) {
      assertThat(
              client
                  .send(
                      "POST",
                      "/api/alerts/preview",
                      alert,
                      "Content-Type",
                      "application/json",
                      foreign[0],
                      foreign[1])
                  .statusCode())
          .as(foreign[0])
          .isEqualTo(403);
    }
    String own = "http://127.0.0.1:" + server.port();
    assertThat(
            client
                .send(
                    "POST",
                    "/api/alerts/preview",
                    alert,
                    "Content-Type",
                    "application/json",
                    "Origin",
                    own)
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/top", "/static/x/css/obzor.css", "/nothing"})
  void everyAnswerGuardsItsReader(String path) {
    HttpResponse<String> answer = client.get(path);
    String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  @Test
  void pagesNeedNoInlineScriptsOrStyles() {
    for (String path :
        List.of("/?period=90d", "/articles", "/articles/a1", "/alerts", "/imports", "/sources")) {
      String html = client.get(path).body();
      assertThat(html)
          .as(path)
          .doesNotContainPattern("<script(?![^>]* src=)|<style|\\sstyle=|\\son\\w+=");
      assertThat(html).as(path).doesNotContain("??", "null");
    }
  }

  @Test
  void everyNumberOfTheTableLeadsToThatManyArticles() {
    String html =
        client
            .get("/?from=2026-05-25&to=2026-06-15&by=person&interval=week&country=CN&country=KZ")
            .body();
    Matcher cell = Pattern.compile("data-count=\"(\\d+)\"><a href=\"([^\"]+)\"").matcher(html);
    int cells = 0;
    while (cell.find()) {
      cells++;
      String list = cell.group(2).replace("&amp;", "&");
      assertThat(client.json("/api" + list).get("total").asText())
          .as(list)
          .isEqualTo(cell.group(1));
    }
    assertThat(cells).isGreaterThan(8);
  }

  @Test
  void barsBesideAFilterOfTheirOwnKindLeadToThatManyArticles() {
    String html = client.get("/?period=30d&country=CN&country=TR&q=порт%20OR%20зерно").body();
    Matcher bar =
        Pattern.compile(
                "data-id=\"[A-Z]{2}\">\\s*<a class=\"bar\" href=\"([^\"]+)\">.*?class=\"count\"><span>(\\d+)",
                Pattern.DOTALL)
            .matcher(html);
    int bars = 0;
    while (bar.find()) {
      bars++;
      String list = bar.group(1).replace("&amp;", "&");
      assertThat(client.json("/api" + list).get("total").asText()).as(list).isEqualTo(bar.group(2));
    }
    assertThat(bars).isEqualTo(5);
  }

  @Test
  void hostileTextsAreTexts() {
    String id = taken("</p><script>alert(1)</script> Китай", "<img src=x onerror=alert(2)>", "xss");
    String query = URLEncoder.encode("Китай OR alert", StandardCharsets.UTF_8);
    for (String path :
        List.of(
            "/articles/" + id + "?q=" + query,
            "/articles?to=2020-12-31&q=" + query,
            "/?period=all&q=%22%3E%3Cscript%3E",
            "/alerts/new?name=%22%3E%3Cscript%3E&q=%3Cscript%3E")) {
      assertThat(client.get(path).body())
          .as(path)
          .doesNotContain("<script>", "<img")
          .contains("&lt;");
    }
  }

  @Test
  void aBareAddressLeadsToTheLastMonth() {
    HttpResponse<String> bare = client.get("/");
    assertThat(bare.statusCode()).isEqualTo(302);
    assertThat(bare.headers().firstValue("Location")).contains("/?period=30d");
  }

  @Test
  void aBrokenQueryIsToldBesideTheBox() {
    HttpResponse<String> page = client.get("/?q=%22abc&ui=en");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("role=\"alert\"", "never closed", "value=\"&quot;abc\"");
    assertThat(page.body()).doesNotContain("data-figure");
  }

  @Test
  void readinessIsElasticsearchs() {
    assertThat(client.get("/health/live").statusCode()).isEqualTo(200);
    assertThat(client.get("/health/ready").statusCode()).isEqualTo(200);
    assertThat(client.get("/metrics").body())
        .contains("obzor_elasticsearch_up 1", "obzor_http_requests_total{status=\"200\"}");
  }

  @Test
  void assetsAreKeptForEver() {
    Matcher css =
        Pattern.compile("href=\"(/static/[0-9a-f]{12}/css/obzor.css)\"")
            .matcher(client.get("/alerts").body());
    assertThat(css.find()).isTrue();
    HttpResponse<String> answer = client.get(css.group(1));
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(client.get("/static/old/css/obzor.css").headers().firstValue("Cache-Control"))
        .contains("no-cache");
    assertThat(client.get("/static/x/../../etc/passwd").statusCode()).isIn(400, 404);
  }
}
