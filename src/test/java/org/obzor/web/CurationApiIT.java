package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CurationApiIT {
  private static final Instant NOW = Instant.parse("2026-04-15T06:00:00Z");

  private static WebServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = new WebServer(WebRig.parts(0, false, 40, NOW)).start();
    client = new Client(server.port());
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  private static JsonNode done(String method, String path, String body, int status) {
    HttpResponse<String> answer = client.sendJson(method, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return Client.json(answer);
  }

  /** The most mentioned persons, most mentioned first. */
  private static List<String> persons() {
    List<String> ids = new ArrayList<>();
    client.json("/api/top?by=person").get("items").forEach(i -> ids.add(i.get("id").asText()));
    return ids;
  }

  @Test
  void decidesListsAndUndoes() {
    String person = persons().get(0);
    JsonNode made =
        done(
            "POST",
            "/api/corrections?ui=en",
            "{\"kind\":\"alias\",\"written\":\"старый лис\",\"person\":\"" + person + "\"}",
            201);
    assertThat(made.get("kind").asText()).isEqualTo("alias");
    assertThat(made.get("labels").get(person).asText()).isNotBlank();
    assertThat(made.get("undone_at").isNull()).isTrue();
    String path = "/api/corrections/" + made.get("id").asText();
    assertThat(client.json(path).get("written").asText()).isEqualTo("старый лис");
    assertThat(client.json("/api/corrections").get("total").asInt()).isPositive();
    JsonNode recounts = client.json("/api/recounts").get("recounts");
    assertThat(recounts.findValuesAsText("subject")).contains(made.get("id").asText());
    assertThat(done("DELETE", path, "", 200).get("undone_at").asText()).startsWith("2026-04-15");
    assertThat(done("DELETE", path, "", 200).get("undone_at").asText()).startsWith("2026-04-15");
    assertThat(client.sendJson("DELETE", "/api/corrections/none", "").statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhatIsWrongWithADecision() {
    JsonNode error =
        done("POST", "/api/corrections?ui=en", "{\"kind\":\"guess\"}", 422).get("error");
    assertThat(error.get("field").asText()).isEqualTo("kind");
    assertThat(error.get("message").asText()).contains("not_this");
    error = done("POST", "/api/corrections?ui=ru", "{\"kind\":\"alias\"}", 422).get("error");
    assertThat(error.get("message").asText()).isEqualTo("Не указано: written.");
    error =
        done(
                "POST",
                "/api/corrections?ui=en",
                "{\"kind\":\"not_this\",\"type\":\"country\",\"entity\":\"QQ\"}",
                422)
            .get("error");
    assertThat(error.get("field").asText()).isEqualTo("entity");
    assertThat(
            done("POST", "/api/corrections", "{\"kind\":\"alias\",\"where\":1}", 422)
                .get("error")
                .get("field")
                .asText())
        .isEqualTo("where");
  }

  @Test
  void topicsAreTriedOutAddedAndRestored() {
    String body =
        """
        {"id":"tea","labels":{"ru":"Чай","en":"Tea"},"queries":["чай OR чайный","tea"]}
        """;
    String text = "Чай дорожает. Чайный рынок вырос, чая продано вдвое больше.";
    done(
        "POST",
        "/api/articles",
        "{\"title\":\"Чай в цене\",\"source\":\"Проба\",\"text\":\""
            + text
            + "\",\"published_at\":\"2026-04-15T05:00:00Z\"}",
        200);
    JsonNode preview = done("POST", "/api/topics/preview?size=100", body, 200);
    assertThat(preview.get("looked_at").asInt()).isEqualTo(41);
    assertThat(preview.get("total").asInt()).isEqualTo(1);
    JsonNode given = preview.get("articles").get(0);
    assertThat(given.get("snippet").asText()).contains("<mark>Чай</mark>");
    JsonNode evidence = given.get("evidence");
    assertThat(evidence.get("points").asInt()).isEqualTo(6);
    assertThat(evidence.get("needed").asInt()).isEqualTo(3);
    assertThat(evidence.get("matches").get(0).toString())
        .isEqualTo("{\"section\":\"title\",\"start\":0,\"end\":3,\"text\":\"Чай\",\"points\":3}");

    assertThat(done("POST", "/api/topics", body, 201).get("origin").asText()).isEqualTo("own");
    assertThat(done("POST", "/api/topics?ui=en", body, 422).at("/error/field").asText())
        .isEqualTo("id");
    String id = given.get("id").asText();
    assertThat(client.json("/api/articles/" + id + "/topics/tea").get("points").asInt())
        .isEqualTo(6);
    assertThat(client.get("/api/articles/" + id + "/topics/none").statusCode()).isEqualTo(404);
    JsonNode changed =
        done(
            "PUT",
            "/api/topics/tea",
            "{\"labels\":{\"ru\":\"Чай\",\"en\":\"Tea\"},\"queries\":\"чаепитие\"}",
            200);
    assertThat(changed.get("queries").get(0).asText()).isEqualTo("чаепитие");
    JsonNode wrong =
        done(
            "PUT",
            "/api/topics/tea?ui=en",
            "{\"labels\":{\"ru\":\"Чай\",\"en\":\"Tea\"},\"queries\":[\"чай\",\"(кофе\"]}",
            422);
    assertThat(wrong.at("/error/field").asText()).isEqualTo("queries[1]");
    assertThat(wrong.at("/error/message").asText()).startsWith("Position 1:");
    assertThat(client.sendJson("DELETE", "/api/topics/tea", "").statusCode()).isEqualTo(204);
    assertThat(client.json("/api/topics/tea").get("removed").asBoolean()).isTrue();
    assertThat(client.get("/api/articles?topic=tea").statusCode()).isEqualTo(400);
    assertThat(done("POST", "/api/topics/tea/restore", "", 200).get("removed").asBoolean())
        .isFalse();
    assertThat(client.get("/api/articles?topic=tea").statusCode()).isEqualTo(200);
    assertThat(client.json("/api/topics").get("total").asInt()).isGreaterThan(90);
  }

  @Test
  void everythingCanBeAskedForAgain() {
    JsonNode asked = done("POST", "/api/recounts", "", 202);
    assertThat(asked.get("cause").asText()).isEqualTo("asked");
    assertThat(done("POST", "/api/recounts", "", 202).get("id")).isEqualTo(asked.get("id"));
  }
}
