package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Selecting and tagging articles, over HTTP with the real index. */
class TagsIT {
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

  private static List<String> ids(String parameters) {
    JsonNode articles = client.json("/api/articles?" + parameters).get("articles");
    return StreamSupport.stream(articles.spliterator(), false)
        .map(a -> a.get("id").asText())
        .toList();
  }

  private static String value(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> act(List<String> ids, String what, String tag) {
    String body =
        ids.stream().map(id -> "article=" + id).collect(Collectors.joining("&"))
            + "&back=/articles&do="
            + what
            + "&tag="
            + value(tag);
    return client.send(
        "POST", "/selected", body, "Content-Type", "application/x-www-form-urlencoded");
  }

  @Test
  void taggedArticlesAreFoundByTheirTagAndNothingElseChanges() {
    List<String> chosen = ids("size=3&country=KZ");
    String before = client.get("/api/top?by=country&size=50").body();
    String mentions = client.get("/api/mentions.csv").body();
    HttpResponse<String> done = act(chosen, "tag", "Для доклада");
    assertThat(done.statusCode()).isEqualTo(303);
    String told = done.headers().firstValue("Location").orElseThrow();
    assertThat(client.get(told, "Accept-Language", "ru").body())
        .contains("Метка «Для доклада» поставлена: 3 статьи.");
    assertThat(ids("tag=" + value("для доклада"))).containsExactlyInAnyOrderElementsOf(chosen);
    assertThat(ids("tag=" + value("для доклада") + "&article=" + chosen.getFirst()))
        .containsExactly(chosen.getFirst());
    assertThat(ids("tag=" + value("нет такой"))).isEmpty();
    assertThat(client.get("/api/top?by=country&size=50").body()).isEqualTo(before);
    assertThat(client.get("/api/mentions.csv").body()).isEqualTo(mentions);
    assertThat(client.json("/api/top?by=country&tag=" + value("Для доклада")).get("total_articles"))
        .hasToString("3");
    assertThat(client.get("/api/articles.csv?tag=" + value("Для доклада")).body().lines().skip(1))
        .hasSize(3)
        .allMatch(line -> line.contains(",Для доклада,"));
    assertThat(client.get("/articles/" + chosen.getFirst()).body()).contains(">Для доклада</a>");
    act(chosen, "untag", "для доклада");
    assertThat(ids("tag=" + value("Для доклада"))).isEmpty();
  }

  @Test
  void tagsSurviveAnotherImportAndAnotherWording() {
    String article =
        "{\"id\":\"42\",\"title\":\"Мост открыт\",\"text\":\"%s\",\"source\":\"Вестник\","
            + "\"published_at\":\"2026-09-02\"}";
    push(article.formatted("Мост открыли в Астане."));
    String id = ids("q=" + value("\"мост открыт\"")).getFirst();
    act(List.of(id), "tag", "мосты");
    push(article.formatted("Мост открыли в Астане."));
    push(article.formatted("Мост открыли в Астане и в Китае."));
    assertThat(client.json("/api/articles/" + id).get("text").asText()).contains("Китае");
    assertThat(ids("tag=" + value("мосты"))).containsExactly(id);
  }

  private static void push(String article) {
    assertThat(client.sendJson("POST", "/api/articles", article).statusCode()).isEqualTo(200);
  }

  @Test
  void theSelectedAloneAreExported() {
    List<String> chosen = ids("size=4");
    HttpResponse<String> done = act(chosen, "csv", "");
    HttpResponse<String> file = client.get(done.headers().firstValue("Location").orElseThrow());
    assertThat(file.headers().firstValue("X-Total-Rows")).hasValue("4");
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .contains("_selected-4.csv");
    chosen.forEach(id -> assertThat(file.body()).contains(id));
    assertThat(act(List.of(), "csv", "").headers().firstValue("Location").orElse(""))
        .startsWith("/articles?did=none");
    assertThat(
            client
                .send(
                    "POST",
                    "/selected",
                    "article=a&do=tag&tag=x",
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "Origin",
                    "https://elsewhere.example")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void anAlertKnowsNoTags() {
    assertThat(
            client
                .sendJson("POST", "/api/alerts", "{\"name\":\"x\",\"q\":\"y\",\"tag\":[\"z\"]}")
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void aListByStoryTellsWhatElseTellsEach() {
    for (String outlet : List.of("Вестник", "Курьер", "Маяк")) {
      push(
          "{\"title\":\"Паводок отступил от города Уральска\",\"text\":\"Паводок отступил от"
              + " города Уральска, сообщили спасатели. Вода в реке опустилась на метр за сутки,"
              + " жители возвращаются домой.\",\"source\":\""
              + outlet
              + "\",\"published_at\":\"2026-09-03\"}");
    }
    String page =
        client
            .get("/articles?q=" + value("паводок уральск") + "&group=story&period=all&ui=ru")
            .body();
    assertThat(page).contains("и ещё 2 статьи: ");
    assertThat(page.split("<h3>", -1)).hasSize(2);
    assertThat(page.split("name=\"article\"", -1)).hasSize(4);
    assertThat(client.get("/articles?q=" + value("паводок уральск") + "&period=all").body())
        .doesNotContain("и ещё 2 статьи");
  }
}
