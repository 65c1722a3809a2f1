package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ledger over HTTP. */
class ImportsIT {
  private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");
  private static RealRig rig;
  private static Client client;

  @BeforeAll
  static void start() {
    rig = new RealRig(NOW, "2026-09-0");
    client = new Client(rig.port());
    client.send(
        "POST",
        "/api/articles",
        "{\"title\":\"А\",\"source\":\"И\",\"published_at\":\"2026-09-01\"}\n{\"title\":\"Б\"}",
        "Content-Type",
        "application/x-ndjson");
  }

  @AfterAll
  static void stop() {
    client.close();
    rig.close();
  }

  @Test
  void sumsAlwaysAgree() {
    JsonNode imports = client.json("/api/imports?size=500").get("imports");
    assertThat(imports).isNotEmpty();
    for (JsonNode i : imports) {
      assertThat(i.get("found").asInt())
          .isEqualTo(
              i.get("imported").asInt() + i.get("duplicates").asInt() + i.get("rejected").asInt());
    }
  }

  @Test
  void isFilteredPagedAndTellsReasons() {
    JsonNode pushes = client.json("/api/imports?kind=push&state=rejected&ui=ru");
    assertThat(pushes.get("total").asInt()).isEqualTo(1);
    JsonNode rejection = pushes.get("imports").get(0).get("rejections").get(0);
    assertThat(rejection.get("reason").asText()).isEqualTo("Не хватает поля source.");
    long files = client.json("/api/imports?kind=file").get("total").asLong();
    JsonNode first = client.json("/api/imports?kind=file&size=2");
    assertThat(first.get("imports")).hasSize(2);
    JsonNode second =
        client.json("/api/imports?kind=file&size=500&cursor=" + first.get("next").asText());
    assertThat(second.get("imports")).hasSize((int) files - 2);
    assertThat(client.json("/api/imports?name=2026-09-01").get("total").asInt()).isPositive();
    assertThat(client.json("/api/imports?name=nothing+like+it").get("total").asInt()).isZero();
    assertThat(client.json("/api/imports?from=2026-10-01").get("total").asInt()).isZero();
    assertThat(client.get("/api/imports?state=odd").statusCode()).isEqualTo(400);
    assertThat(client.get("/api/imports?from=soon").statusCode()).isEqualTo(400);
    assertThat(client.get("/api/imports?colour=red").statusCode()).isEqualTo(400);
  }

  @Test
  void isAFileAndAPage() {
    assertThat(client.get("/imports.csv?kind=push&ui=en").body().lines().toList())
        .hasSize(2)
        .last()
        .asString()
        .contains("Sent by a program", "The field source is missing.");
    assertThat(client.get("/imports.xlsx").headers().firstValue("X-Total-Rows")).isPresent();
    assertThat(client.get("/imports?state=rejected&ui=ru").body())
        .contains("1 запись", "Не хватает поля source.", "/imports.csv?state=rejected");
    assertThat(client.get("/imports?name=nothing&ui=en").body()).contains("No imports match");
    assertThat(client.get("/imports?from=soon").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsNotUnderWayCannotBeCancelled() {
    assertThat(client.json("/api/imports/jobs").get("jobs")).isEmpty();
    assertThat(client.send("DELETE", "/api/imports/jobs/none", "").statusCode()).isEqualTo(404);
    assertThat(client.send("POST", "/imports/jobs/none/cancel", "").statusCode()).isEqualTo(404);
  }
}
