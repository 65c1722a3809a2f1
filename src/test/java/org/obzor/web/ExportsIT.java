package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say of files, and the files, over HTTP with the real index. */
class ExportsIT {
  private static final Pattern FILE =
      Pattern.compile(
          "href=\"([^\"]+)\" download data-(?:csv|xlsx)=\"[a-z]+\" data-rows=\"(\\d+)\"");
  private static RealRig rig;
  private static Client client;

  @BeforeAll
  static void start() {
    rig = new RealRig(Instant.parse("2026-09-30T12:00:00Z"), "2026-09");
    client = new Client(rig.port());
  }

  @AfterAll
  static void stop() {
    client.close();
    rig.close();
  }

  private static long lines(HttpResponse<String> file) {
    return file.body().lines().count() - (file.body().startsWith("{") ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/articles?period=all",
        "/articles?period=all&country=KZ",
        "/articles?period=all&distinct=true",
        "/?period=all&lang=ru"
      })
  void aFileHasAsManyRowsAsThePageSays(String page) {
    Matcher link = FILE.matcher(client.get(page).body());
    int found = 0;
    while (link.find()) {
      String address = link.group(1).replace("&amp;", "&");
      String said = link.group(2);
      found++;
      HttpResponse<String> file = client.get(address);
      assertThat(file.headers().firstValue("X-Total-Rows")).as(address).hasValue(said);
      if (address.contains(".csv")) {
        assertThat(lines(client.get(address.replace(".csv", ".ndjson")))).hasToString(said);
      }
    }
    assertThat(found).isEqualTo(4);
  }

  @Test
  void articlesAreTheArticlesOfTheList() {
    JsonNode listed = client.json("/api/articles?country=KZ&size=1000");
    HttpResponse<String> file = client.get("/api/articles.ndjson?country=KZ");
    List<String> lines = file.body().lines().toList();
    assertThat(lines).hasSize(listed.get("total").asInt()).isNotEmpty();
    listed
        .get("articles")
        .forEach(a ->
            assertThat(lines)
                .filteredOn(line -> line.contains("\"article_id\":" + a.get("id")))
                .hasSize(1));
    assertThat(client.send("HEAD", "/api/articles.csv?country=KZ", "").headers().map())
        .containsEntry("x-total-rows", List.of("" + lines.size()));
  }

  @Test
  void aTicketTellsWhatBecameOfAFile() {
    assertThat(client.get("/api/exports/some-ticket").statusCode()).isEqualTo(404);
    String rows =
        client
            .get("/api/mentions.csv?ticket=some-ticket")
            .headers()
            .firstValue("X-Total-Rows")
            .orElseThrow();
    JsonNode told = client.json("/api/exports/some-ticket");
    assertThat(told.get("state").asText()).isEqualTo("done");
    assertThat(told.get("rows")).hasToString(rows).isEqualTo(told.get("total"));
    assertThat(client.get("/api/mentions.csv?ticket=a/b").statusCode()).isEqualTo(400);
  }

  @Test
  void aFileSaysWhatItHolds() {
    HttpResponse<String> file =
        client.get(
            "/api/articles.csv?country=KZ&from=2026-09-01&to=2026-09-30&q=%D0%B2%D0%BE%D0%B4%D0%B0");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .isEqualTo(
            "attachment; filename=\"obzor-articles_2026-09-01_2026-09-30_KZ.csv\";"
                + " filename*=UTF-8''obzor-articles_2026-09-01_2026-09-30_KZ_%D0%B2%D0%BE%D0%B4%D0%B0.csv");
  }

  @Test
  void aFileIsOneSnapshotWhileArticlesArrive() throws InterruptedException {
    AtomicBoolean done = new AtomicBoolean();
    Thread pushing =
        Thread.ofVirtual()
            .start(() -> {
              for (int i = 0; !done.get() && i < 2_000; i++) {
                push("Вести " + i);
              }
            });
    try {
      for (int i = 0; i < 15; i++) {
        for (String path : List.of("/api/articles.csv?lang=ru", "/api/mentions.csv?q=Казахстан")) {
          HttpResponse<String> file = client.get(path);
          assertThat(file.headers().firstValueAsLong("X-Total-Rows")).hasValue(lines(file));
        }
      }
    } finally {
      done.set(true);
      pushing.join();
    }
  }

  @Test
  void whoWroteAnArticleIsToldAndNotCounted() {
    try (Client pushing = new Client(rig.port())) {
      pushing.sendJson(
          "POST",
          "/api/articles",
          "{\"title\":\"Сады у озера\",\"text\":\"Посажены сады.\",\"source\":\"Садовник\",\"published_at\":\"2026-09-07\",\"authors\":[\"Анна <b>Пример\",\"Борис Образцов <b@mail.example>\"]}");
    }
    JsonNode article = client.json("/api/articles?source=" + value("Садовник")).at("/articles/0");
    assertThat(article.get("authors")).hasToString("[\"Анна Пример\",\"Борис Образцов\"]");
    assertThat(article.get("persons")).isEmpty();
    String path = "/articles/" + article.get("id").asText();
    assertThat(client.json("/api" + path).get("authors")).isEqualTo(article.get("authors"));
    assertThat(client.get(path, "Accept-Language", "ru").body())
        .contains("Авторы:</span> <span lang=\"ru\">Анна Пример, Борис Образцов</span>")
        .doesNotContain("b@mail.example");
    assertThat(client.get(path, "Accept-Language", "en").body()).contains(">Authors:</span>");
    List<String> rows =
        client.get("/api/articles.csv?source=" + value("Садовник")).body().lines().toList();
    assertThat(rows.getFirst()).endsWith(",article_id,authors");
    assertThat(rows.getLast()).endsWith(",Анна Пример; Борис Образцов");
    assertThat(client.get("/api/mentions.csv?source=" + value("Садовник")).body())
        .doesNotContain("Образцов");
  }

  private static String value(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void push(String title) {
    try (Client other = new Client(rig.port())) {
      other.sendJson(
          "POST",
          "/api/articles",
          "{\"title\":\""
              + title
              + "\",\"text\":\"Казахстан и Китай договорились о поставках зерна.\",\"source\":\"Лента степи\",\"published_at\":\"2026-09-05\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/charts/timeline.xlsx?by=country&period=all",
        "/charts/top.xlsx?by=person&period=all",
        "/charts/stories.xlsx?period=all",
        "/charts/network.xlsx?period=all",
        "/together.xlsx?period=all",
        "/compare.xlsx?s=country:KZ&s=country:CN&period=all"
      })
  void everyPanelIsAWorkbookWithTheRowsOfItsCsv(String path) {
    HttpResponse<String> workbook = client.get(path);
    assertThat(workbook.statusCode()).isEqualTo(200);
    assertThat(workbook.body()).startsWith("PK");
    assertThat(workbook.headers().firstValue("Content-Disposition").orElse(""))
        .matches("attachment; filename=\"obzor-[a-z-]+_2026-09-\\d\\d_2026-09-\\d\\d\\.xlsx\"; .*");
    HttpResponse<String> csv = client.get(path.replace(".xlsx", ".csv"));
    assertThat(workbook.headers().firstValue("X-Total-Rows"))
        .isEqualTo(csv.headers().firstValue("X-Total-Rows"))
        .hasValue("" + lines(csv));
  }
}
