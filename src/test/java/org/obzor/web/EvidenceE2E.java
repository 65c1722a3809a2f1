package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.obzor.article.Article;
import org.obzor.article.CountryKind;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Why each count of an article is there, in a browser. */
class EvidenceE2E {
  private static final Instant NOW = Instant.parse("2026-06-30T06:00:00Z");
  private static final String HOSTILE = "<img src=x onerror=\"document.title='x'\">\"'&amp; Ли";
  private static final String TITLE = "Токаев едет в Астану";
  private static final String TEXT =
      "Казахстанский лидер прибыл утром. Касым-Жомарт Токаев встретит гостей сам.\n\n"
          + "Рядом стоял "
          + HOSTILE
          + ". Токаева ждали у трапа.";

  private static WebServer server;

  @BeforeAll
  static void start() {
    WebParts parts = WebRig.parts(0, true, 5, NOW);
    Article made = Clippings.article("e1", TITLE, TEXT, "Степь", NOW, "politics", "e1");
    List<Mention> mentions =
        List.of(
            mention(EntityType.PERSON, "касым-жомарт-токаев", Section.TITLE, "Токаев", null),
            mention(EntityType.COUNTRY, "KZ", Section.TITLE, "Астану", CountryKind.CAPITAL),
            mention(EntityType.COUNTRY, "KZ", Section.TEXT, "Казахстанский", CountryKind.ADJECTIVE),
            mention(
                EntityType.PERSON,
                "касым-жомарт-токаев",
                Section.TEXT,
                "Касым-Жомарт Токаев",
                null),
            mention(EntityType.PERSON, "плохое-имя", Section.TEXT, HOSTILE, null),
            mention(EntityType.PERSON, "касым-жомарт-токаев", Section.TEXT, "Токаева", null),
            Mention.topic("politics", "politics"));
    parts.index().add(List.of(with(made, mentions)));
    server = new WebServer(parts).start();
  }

  private static Mention mention(
      EntityType type,
      String id,
      Section section,
      String written,
      @org.jspecify.annotations.Nullable CountryKind kind) {
    int start = (section == Section.TITLE ? TITLE : TEXT).indexOf(written);
    String label = type == EntityType.COUNTRY ? "Казахстан" : written;
    return new Mention(type, id, label, section, start, start + written.length(), kind);
  }

  private static Article with(Article a, List<Mention> mentions) {
    return new Article(
        a.id(),
        a.title(),
        a.text(),
        a.tail(),
        a.source(),
        a.url(),
        a.lang(),
        a.publishedAt(),
        a.dateOnly(),
        a.indexedAt(),
        a.wordCount(),
        a.declaredWordCount(),
        a.storyId(),
        mentions);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void eachCountShowsItsMentionsAndLeadsToThem() {
    try (Browser browser = new Browser(server.port(), "ru")) {
      browser.open("/articles/e1");
      WebElement person = browser.find("[data-id='касым-жомарт-токаев']");
      assertThat(person.getText()).contains("Касым-Жомарт Токаев").contains("× 3");
      person.findElement(By.tagName("summary")).click();
      assertThat(person.getText())
          .contains("президент Казахстана", "на 30 июн. 2025", "Написано:")
          .contains("Токаева ждали у трапа.");
      List<WebElement> places = person.findElements(By.cssSelector("ol a"));
      assertThat(places).hasSize(3);
      places.getLast().click();
      WebElement target = browser.find(":target");
      assertThat(target.getText()).isEqualTo("Токаева");
      assertThat(browser.run("return document.activeElement")).isEqualTo(target);

      WebElement country = browser.find("[data-id='KZ']");
      country.findElement(By.tagName("summary")).click();
      assertThat(country.getText()).contains("столица").contains("прилагательное");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void pointingAtAnEntityLightsUpItsMentionsAlone() {
    try (Browser browser = new Browser(server.port(), "en")) {
      browser.open("/articles/e1");
      browser.hover(browser.find("[data-id='KZ']"));
      assertThat(browser.all("article.dimmed .mention.lit"))
          .extracting(WebElement::getText)
          .containsExactly("Астану", "Казахстанский");
      browser.hover(browser.find("[data-id='касым-жомарт-токаев']"));
      assertThat(browser.all(".mention.lit")).hasSize(3);
      browser.hover(browser.find("h1"));
      assertThat(browser.all(".dimmed, .lit")).isEmpty();
    }
  }

  @Test
  void whatAnArticleSaysIsNeverMarkup() {
    try (Browser browser = new Browser(server.port(), "en")) {
      browser.open("/articles/e1");
      WebElement bad = browser.find("[data-id='плохое-имя']");
      bad.findElement(By.tagName("summary")).click();
      assertThat(bad.findElement(By.tagName("b")).getText()).isEqualTo(HOSTILE);
      assertThat(browser.all("img")).isEmpty();
      assertThat(Objects.requireNonNull((String) browser.run("return document.title")))
          .contains(TITLE);
      browser.width(360);
      assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
    }
  }
}
