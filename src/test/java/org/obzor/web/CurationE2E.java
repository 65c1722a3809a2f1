package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What an analyst corrects, in a browser, and what becomes of past articles. */
class CurationE2E {
  private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");

  private static RealRig rig;
  private static Browser browser;
  private static Client client;

  @BeforeAll
  static void start() {
    rig = new RealRig(NOW, "2026-09");
    browser = new Browser(rig.port(), "ru");
    client = new Client(rig.port());
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    client.close();
    rig.close();
  }

  @AfterEach
  void everythingIsUndoneAndTheBrowserIsContent() {
    assertThat(browser.complaints().stream().filter(c -> !c.contains("422"))).isEmpty();
    browser.width(1280);
    browser.open("/corrections");
    while (!browser.all("[data-undo]").isEmpty()) {
      browser.follow(browser.find("[data-undo]"));
    }
    rig.recount();
  }

  private static long total(String filters) {
    return client.json("/api/articles?size=1&" + filters).get("total").asLong();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String person(String id) {
    return "person=" + encoded(id);
  }

  private static JsonNode articleWith(String person) {
    return client.json("/api/articles?size=1&" + person(person)).at("/articles/0");
  }

  /** Opens an entity beside the article and the menu of what can be said of it. */
  private static WebElement menu(String id) {
    WebElement row = browser.find("[data-id='" + id + "']");
    row.findElement(By.cssSelector("details > summary")).click();
    row.findElement(By.cssSelector(".correct > summary")).click();
    return row;
  }

  private static long onTheDashboard(String person) {
    browser.open("/?period=all");
    return browser.all("[data-panel=person] [data-id='" + person + "'] .count > span").stream()
        .mapToLong(e -> Long.parseLong(e.getText()))
        .findFirst()
        .orElse(0);
  }

  @Test
  void notThisInOneArticleTakesItsCountAndUndoBringsItBack() {
    String person = "касым-жомарт-токаев";
    long before = total(person(person));
    long shown = onTheDashboard(person);
    String id = articleWith(person).get("id").asText();
    browser.open("/articles/" + id);
    browser.follow(menu(person).findElement(By.cssSelector("[data-not-here]")));
    assertThat(browser.text(".made .right")).contains("Токаев");
    assertThat(browser.all(".made progress")).hasSize(1);

    rig.recount();
    browser.until("!document.querySelector(\"[data-id='" + person + "']\")");
    assertThat(browser.text(".made [role=status]")).contains("изменилась 1 статья");
    assertThat(browser.all("[data-open]")).isEmpty();
    assertThat(total(person(person))).isEqualTo(before - 1);
    assertThat(onTheDashboard(person)).isEqualTo(shown - 1);

    browser.open("/corrections");
    assertThat(browser.text(".decisions"))
        .contains("Не считать в одной статье: Касым-Жомарт Токаев");
    browser.follow(browser.find("[data-undo]"));
    rig.recount();
    assertThat(total(person(person))).isEqualTo(before);
    browser.open("/articles/" + id);
    assertThat(browser.all("[data-id='" + person + "']")).hasSize(1);
  }

  @Test
  void whatIsDecidedEverywhereTellsFirstHowManyArticlesItConcerns() {
    String person = "си-цзиньпин";
    long before = total(person(person));
    assertThat(before).isPositive();
    browser.open("/articles/" + articleWith(person).get("id").asText());
    browser.follow(menu(person).findElement(By.cssSelector("[data-not-everywhere]")));
    assertThat(browser.find("[data-concerns]").getDomAttribute("data-count"))
        .isEqualTo(Long.toString(before));
    assertThat(browser.text("h1")).isEqualTo("Нигде не считать: Си Цзиньпин");
    browser.picture("correction");
    browser.follow(browser.find("[data-decide]"));
    assertThat(browser.address()).startsWith("/articles/");
    rig.recount();
    assertThat(total(person(person))).isZero();
    browser.until(
        "document.querySelector('.made [role=status]').textContent.includes('пересчитаны')");

    browser.open((String) browser.run("return document.querySelector('.made').dataset.look"));
    assertThat(browser.text("h1")).isEqualTo("Нигде не считать: Си Цзиньпин");
    browser.follow(browser.find("[data-undo]"));
    rig.recount();
    assertThat(total(person(person))).isEqualTo(before);
  }

  @Test
  void twoPersonsAreMadeOneOnThePersonsPage() {
    long first = total(person("мурат-нуртлеу"));
    long both = total("q=" + encoded("person:\"Мурат Нуртлеу\" OR person:\"Ван И\""));
    browser.open("/persons/" + encoded("мурат-нуртлеу"));
    browser.find(".curate .correct > summary").click();
    WebElement field = browser.find("[data-same] input[name=into]");
    field.sendKeys("Ван");
    browser.until("document.querySelector('[data-same] [role=option]') !== null");
    field.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    assertThat(field.getDomProperty("value")).isEqualTo("Ван И");
    browser.follow(browser.find("[data-same] > button"));
    assertThat(browser.text("h1")).contains("Мурат Нуртлеу").contains("Ван И");
    assertThat(browser.find("[data-concerns]").getDomAttribute("data-count"))
        .isEqualTo(Long.toString(first));
    browser.follow(browser.find("[data-decide]"));
    rig.recount();
    assertThat(total(person("ван-и"))).isEqualTo(both);
    browser.open("/persons/" + encoded("ван-и"));
    browser.find("#decisions > summary").click();
    assertThat(browser.text("#decisions")).contains("Мурат Нуртлеу");
    browser.picture("person-merged");
    browser.open("/persons/" + encoded("мурат-нуртлеу"));
    assertThat(browser.text("main")).contains("считается как");
  }

  @Test
  void aPersonNobodyNamesIsAskedForAgainWithSuggestions() {
    browser.open(
        "/corrections/new?kind=same_person&person=" + encoded("ван-и") + "&into=" + encoded("Си"));
    assertThat(browser.text("[role=alert]")).contains("Си");
    browser.follow(browser.find(".meant button"));
    assertThat(browser.text("h1")).contains("Си Цзиньпин");
    assertThat(browser.all("[data-decide]")).hasSize(1);
  }

  @Test
  void whatIsSelectedInTheTextIsOfferedAsAPerson() {
    browser.open("/articles/" + articleWith("ван-и").get("id").asText());
    browser.run(
        """
        const range = document.createRange();
        const node = [...document.querySelectorAll('.text p')].flatMap((p) => [...p.childNodes])
          .find((n) => n.nodeType === 3 && n.data.trim().length > 12);
        range.setStart(node, 0);
        range.setEnd(node, 12);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        return true;
        """);
    browser.until("!document.querySelector('button.selected').hidden");
    browser.find("button.selected").click();
    assertThat(browser.find("#missing-written").getDomProperty("value")).isNotEmpty();
    assertThat(((WebElement) browser.run("return document.activeElement")).getDomAttribute("id"))
        .isEqualTo("missing-person");
  }

  @Test
  void aTopicIsTriedAddedChangedAndRemoved() {
    browser.open("/topics");
    browser.follow(browser.find(".actions .first"));
    browser.find("[name='label.ru']").sendKeys("Реки и сток");
    browser.find("[name='label.en']").sendKeys("Rivers and flow");
    browser.find("#queries").sendKeys("река\n(сток OR Иртыш");
    browser.until("document.getElementById('queries-reading').textContent.includes('скобка')");
    browser.follow(browser.find("[data-save]"));
    assertThat(browser.text("#queries-error")).contains("Строка 2:").contains("скобка");
    assertThat(browser.text("#queries-error code mark")).startsWith("(");
    assertThat(browser.find("#queries").getDomProperty("value")).isEqualTo("река\n(сток OR Иртыш");

    browser.find("#queries").sendKeys(")\nвода");
    browser.follow(browser.find("[name=preview]"));
    long found = Long.parseLong(browser.find(".preview .sum").getDomAttribute("data-given"));
    assertThat(found).isPositive();
    assertThat(browser.all(".preview .found mark")).isNotEmpty();
    browser.picture("topic-preview");
    browser.follow(browser.find("[data-save]"));
    assertThat(browser.text(".made")).contains("Реки и сток");
    rig.recount();
    assertThat(total("topic=rivers-and-flow")).isEqualTo(found);
    browser.open("/topics?show=edited");
    assertThat(browser.text("[data-topic=rivers-and-flow]")).contains("своя");
    browser.picture("topics-edited");

    browser.open("/topics/rivers-and-flow");
    browser.follow(browser.find("[data-edit-topic]"));
    browser.find(".danger > summary").click();
    browser.follow(browser.find("[data-remove]"));
    rig.recount();
    assertThat(browser.text(".removed")).contains("Реки и сток");
    browser.follow(browser.find(".removed button"));
    rig.recount();
    assertThat(total("topic=rivers-and-flow")).isEqualTo(found);
  }

  @Test
  void everythingCanBeRecognisedAgainAndTheProgressMovesByItself() {
    browser.open("/corrections");
    browser.follow(browser.find("[data-everything]"));
    assertThat(browser.all("#recounts progress")).hasSize(1);
    rig.recount();
    browser.until("!document.querySelector('#recounts progress')");
    assertThat(browser.text("#recounts")).contains("Всё пересчитано").contains("Всё заново");
  }

  @Test
  void formsOfOtherSitesAndStrangeAddressesAreRefused() {
    String body = "kind=not_this&type=person&entity=" + encoded("ван-и");
    String form = "application/x-www-form-urlencoded";
    HttpResponse<String> foreign =
        client.send(
            "POST", "/corrections", body, "Content-Type", form, "Origin", "https://evil.example");
    assertThat(foreign.statusCode()).isEqualTo(403);
    for (String back : List.of("//evil.example/", "https://evil.example/", "/\\evil.example")) {
      HttpResponse<String> asked =
          client.get("/corrections/new?" + body + "&back=" + encoded(back));
      assertThat(asked.body())
          .contains("name=\"back\" value=\"/corrections\"")
          .doesNotContain("href=\"" + back);
    }
    assertThat(client.get("/corrections/new").statusCode()).isEqualTo(422);
    assertThat(client.get("/topics/no-such/edit").statusCode()).isEqualTo(404);
    assertThat(client.send("POST", "/corrections/none/undo", "").statusCode()).isEqualTo(404);
    String hostile = encoded("\"><script>alert(1)</script>");
    for (String path :
        List.of(
            "/corrections/new?kind=alias&person=" + hostile + "&written=" + hostile,
            "/corrections/new?kind=same_person&into=" + hostile + "&person=" + encoded("ван-и"),
            "/topics?q=" + hostile,
            "/topics?changed=" + hostile,
            "/corrections?corrected=" + hostile)) {
      assertThat(client.get(path).body()).as(path).doesNotContain("<script>alert");
    }
  }

  @Test
  void everythingHasANameAndFitsAPhone() {
    String article = "/articles/" + articleWith("ван-и").get("id").asText();
    for (String path :
        List.of(
            article,
            "/persons/" + encoded("ван-и"),
            "/corrections",
            "/corrections/new?kind=alias&person=" + encoded("ван-и") + "&written=Wang",
            "/topics",
            "/topics/_new",
            "/topics/economy-business-finance/edit")) {
      browser.width(1280);
      browser.open(path);
      browser.run("document.querySelectorAll('details').forEach((d) => d.open = true); return 1");
      assertThat(browser.nameless()).as(path).isEmpty();
      browser.width(360);
      assertThat(browser.number("document.documentElement.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(360);
    }
  }
}
