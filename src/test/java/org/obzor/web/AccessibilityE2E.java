package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page by the rules of axe-core, light and dark, on a phone and on a desk. */
class AccessibilityE2E {
  private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");
  private static final int PHONE = 390;
  private static final int DESK = 1280;

  private static RealRig rig;
  private static Browser browser;
  private static Client client;
  private static List<String> pages;

  @BeforeAll
  static void start() {
    rig = new RealRig(NOW, "2026-09");
    browser = new Browser(rig.port(), "ru");
    client = new Client(rig.port());
    pages = pages();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    client.close();
    rig.close();
  }

  private static List<String> pages() {
    JsonNode articles = client.json("/api/articles?size=1&country=KZ").get("articles");
    String article = articles.get(0).get("id").asText();
    String person = client.json("/api/top?by=person&size=1").at("/items/0/id").asText();
    String topic = client.json("/api/top?by=topic&size=1").at("/items/0/id").asText();
    String source =
        java.net.URLEncoder.encode(
                client.json("/api/top?by=source&size=1").at("/items/0/id").asText(),
                java.nio.charset.StandardCharsets.UTF_8)
            .replace("+", "%20");
    String alert =
        Client.json(
                client.sendJson(
                    "POST", "/api/alerts", "{\"name\":\"Казахстан\",\"q\":\"Казахстан\"}"))
            .get("id")
            .asText();
    return List.of(
        "/?period=all",
        "/?period=all&q=nobody",
        "/?q=%22",
        "/?period=all&chart=stacked&show=share&by=person",
        "/articles",
        "/articles?q=%D0%9A%D0%B8%D1%82%D0%B0%D0%B9&sort=relevance",
        "/articles/" + article,
        "/articles/" + article + "?ui=en",
        "/countries/KZ",
        "/persons/" + person,
        "/topics/" + topic,
        "/sources/" + source,
        "/together",
        "/compare",
        "/compare?s=country:KZ&s=country:CN",
        "/alerts",
        "/alerts/new?q=%D0%9A%D0%B8%D1%82%D0%B0%D0%B9",
        "/alerts/" + alert,
        "/alerts/" + alert + "/why",
        "/alerts/why",
        "/corrections",
        "/corrections/new?kind=not_this&type=person&entity=" + person,
        "/topics",
        "/topics/_new",
        "/topics/" + topic + "/edit",
        "/imports",
        "/embed/timeline?by=country",
        "/views",
        "/briefing?period=all",
        "/nothing-here");
  }

  private static List<String> barriers() {
    List<String> all = new ArrayList<>();
    for (String page : pages) {
      browser.open(page);
      browser.barriers().forEach(barrier -> all.add(page + " " + barrier));
    }
    return all;
  }

  @Test
  void nothingIsInTheWayOnADesk() {
    browser.width(DESK);
    browser.prefersDark(false);
    assertThat(barriers()).isEmpty();
  }

  @Test
  void nothingIsInTheWayOnADeskInTheDark() {
    browser.width(DESK);
    browser.prefersDark(true);
    assertThat(barriers()).isEmpty();
  }

  @Test
  void nothingIsInTheWayOnAPhone() {
    browser.width(PHONE);
    browser.prefersDark(false);
    assertThat(barriers()).isEmpty();
  }
}
