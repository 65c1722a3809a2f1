package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Selections side by side over a real index. */
class CompareIT {
  private static final Pattern CELL =
      Pattern.compile("<td (?:data-plot=\"[^\"]*\" )?data-count=\"(\\d+)\"><a href=\"([^\"]+)\"");
  private static final Pattern TOTAL =
      Pattern.compile("<tr[^>]*data-counted=\"(\\d+)\">.*?<a href=\"([^\"]+)\"");

  private static RealRig rig;
  private static Client client;

  @BeforeAll
  static void start() {
    rig = new RealRig(Instant.parse("2026-09-30T12:00:00Z"), "2026-0");
    client = new Client(rig.port());
  }

  @AfterAll
  static void stop() {
    client.close();
    rig.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s=country:KZ&s=country:CN&interval=month",
        "s=country:KZ&s=Токаев&s=Газ::газ+OR+нефть&interval=month&distinct=true",
        "s=country:KZ&s=-country:KZ&q=Казахстан+OR+Китай&show=share&interval=week&from=2026-06-03&to=2026-09-20&tz=America/New_York",
        "s=lang:ru&s=lang:en&show=index&interval=quarter&period=all&source=" + "ТАСС",
      })
  void aCellLeadsToAsManyArticles(String parameters) {
    String page = page("/compare?" + encoded(parameters));
    List<Matcher> cells = all(CELL, page);
    List<Matcher> totals = all(TOTAL, page);
    assertThat(totals).hasSizeGreaterThan(2);
    if (!parameters.contains("source=")) {
      assertThat(cells).hasSizeGreaterThan(3);
    }
    cells.addAll(totals);
    for (Matcher cell : cells) {
      String href = cell.group(2).replace("&amp;", "&");
      assertThat(href).startsWith("/articles");
      String counted = "/api" + href + (href.contains("?") ? "&" : "?") + "size=0";
      assertThat(client.json(counted).get("total").asLong())
          .as(href)
          .isEqualTo(Long.parseLong(cell.group(1)));
    }
  }

  @Test
  void aSelectionAloneIsWhatTheApiCounts() {
    String file =
        client.get("/compare.csv?s=country:KZ&s=country:CN&from=2026-09-01&to=2026-09-30").body();
    assertThat(file).startsWith("\uFEFFdate,").endsWith("\r\n");
    List<String[]> rows = file.lines().skip(1).map(l -> l.split(",")).toList();
    assertThat(rows).hasSize(30);
    JsonNode line = client.json("/api/timeline?by=none&country=CN&from=2026-09-01&to=2026-09-30");
    for (int i = 0; i < 30; i++) {
      assertThat(rows.get(i)[0]).isEqualTo(line.get("dates").get(i).asText());
      assertThat(rows.get(i)[3]).isEqualTo(line.get("total").get(i).asText());
    }
  }

  @Test
  void theFileHasAColumnForEachSelectionAndIsSafe() {
    HttpResponse<String> file =
        client.get(
            "/compare.csv?show=index&interval=month&s=country:KZ&s="
                + value("=cmd|calc::country:CN"),
            "Accept-Language",
            "ru");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("obzor-compare-index");
    List<String> lines = file.body().lines().toList();
    assertThat(lines.getFirst()).endsWith(",Казахстан,'=cmd|calc");
    assertThat(file.headers().firstValue("X-Total-Rows")).hasValue("" + (lines.size() - 1));
    String first =
        lines.stream()
            .skip(1)
            .map(l -> l.split(",", -1)[2])
            .filter(v -> !v.isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(first).isEqualTo("100.00");
  }

  @Test
  void whatIsWrongSaysWhichSelection() {
    HttpResponse<String> page =
        client.get("/compare?s=country:KZ&s=" + value("(нефть"), "Accept-Language", "en");
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("Selection 2: ", "value=\"country:KZ\"");
    HttpResponse<String> file =
        client.get("/compare.csv?s=country:KZ&s=" + value("(нефть"), "Accept-Language", "en");
    assertThat(file.statusCode()).isEqualTo(400);
    assertThat(file.body()).contains("Selection 2: ");
    assertThat(client.get("/compare?" + "s=a&".repeat(7)).statusCode()).isEqualTo(400);
    assertThat(client.get("/compare.csv").statusCode()).isEqualTo(400);
    assertThat(client.get("/compare?s=a&country=XX").statusCode()).isEqualTo(400);
  }

  @Test
  void whatTheFormSendsBecomesAnAddressOneCanRead() {
    HttpResponse<String> moved =
        client.get(
            "/compare?period=all&n=&s=country:KZ&n="
                + value("Пекин: ")
                + "&s=country:CN&n=x&s=&n=&s=lang:en&drop=3");
    assertThat(moved.statusCode()).isEqualTo(302);
    assertThat(moved.headers().firstValue("Location").orElseThrow())
        .endsWith("/compare?period=all&s=country:KZ&s=" + value("Пекин") + "::country:CN");
  }

  @Test
  void withoutSelectionsThereIsSomethingToBeginWith() {
    assertThat(page("/compare?period=all"))
        .contains("class=\"suggested\"", "s=country:")
        .doesNotContain("<svg class=\"timechart\"");
    assertThat(page("/?period=all")).contains("/compare?s=country:KZ");
    assertThat(page("/countries/KZ")).contains("/compare?s=country:KZ");
  }

  private static String page(String path) {
    HttpResponse<String> page = client.get(path, "Accept-Language", "ru");
    assertThat(page.statusCode()).as(path).isEqualTo(200);
    return page.body();
  }

  private static String encoded(String parameters) {
    StringBuilder out = new StringBuilder();
    parameters
        .codePoints()
        .forEach(c -> {
          String one = Character.toString(c);
          out.append(c > 127 ? URLEncoder.encode(one, StandardCharsets.UTF_8) : one);
        });
    return out.toString();
  }

  private static String value(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static List<Matcher> all(Pattern pattern, String page) {
    List<Matcher> found = new ArrayList<>();
    Matcher next = pattern.matcher(page);
    while (next.find()) {
      Matcher kept = pattern.matcher(page);
      assertThat(kept.find(next.start())).isTrue();
      found.add(kept);
    }
    return found;
  }
}
