package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every page by the rules of axe-core, light and dark, on a phone and on a desk. */
class AccessibilityE2E {
  private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");
  private static final int PHONE = 390;
  private static final int DESK = 1280;
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

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
        "/articles?period=all&group=story",
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
        "/sources",
        "/embed/timeline?by=country",
        "/views",
        "/briefing?period=all",
        "/nothing-here");
  }

  /** Each page is opened once: what it shows follows the window and the reader's colours. */
  @Test
  void nothingIsInTheWayOnADeskAndAPhoneInLightAndInTheDark() {
    List<String> barriers = new ArrayList<>();
    for (String page : pages) {
      browser.width(DESK);
      browser.open(page);
      for (int width : List.of(DESK, PHONE)) {
        browser.width(width);
        for (boolean dark : List.of(false, true)) {
          browser.prefersDark(dark);
          for (String barrier : browser.barriers()) {
            barriers.add(page + " " + width + (dark ? " dark " : " ") + barrier);
          }
        }
      }
    }
    assertThat(barriers).isEmpty();
  }

  /** Whatever is the same in both languages must be a name, a title or a query. */
  @Test
  void everyWordIsInTheReadersLanguage() {
    browser.width(DESK);
    browser.prefersDark(false);
    Set<String> names = names();
    String texts = texts();
    List<String> same = new ArrayList<>();
    for (String page : pages) {
      Set<String> russian = words(page, "ru");
      for (String text : words(page, "en")) {
        String own = text;
        for (String name : names) {
          own = own.replace(name, "");
        }
        boolean quoted = texts.contains(text) || text.startsWith("samples/");
        if (russian.contains(text) && !quoted && WORD.matcher(own).find()) {
          same.add(page + " " + text);
        }
      }
    }
    assertThat(same).isEmpty();
  }

  private static Set<String> words(String page, String lang) {
    String plain = page.replace("?ui=en", "");
    browser.open(plain + (plain.contains("?") ? "&" : "?") + "ui=" + lang);
    return browser.words();
  }

  /** What pages quote. */
  private static String texts() {
    StringBuilder texts = new StringBuilder();
    for (JsonNode article : client.json("/api/articles?size=100").get("articles")) {
      texts.append(article.get("title").asText()).append(" ");
      texts.append(client.json("/api/articles/" + article.get("id").asText()).get("text").asText());
    }
    return texts.toString();
  }

  /** What readers' languages do not change, the longest first. */
  private static Set<String> names() {
    Set<String> names =
        new TreeSet<>(Comparator.comparingInt((String s) -> -s.length()).thenComparing(s -> s));
    names.addAll(
        List.of("Obzor", "English", "Русский", "CSV", "SVG", "PNG", "XLSX", "API", "OPML", "RSS"));
    names.addAll(List.of("name@example.org", "nobody", "Китай", "Казахстан"));
    for (String by : List.of("person", "source")) {
      for (JsonNode item : client.json("/api/top?by=" + by + "&size=1000").get("items")) {
        names.add(item.get("label").asText());
        names.add(item.get("id").asText());
      }
    }
    return names;
  }
}
