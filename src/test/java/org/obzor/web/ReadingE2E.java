package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Reading lists with the keyboard, quotations around who is looked for, and pages of sources. */
class ReadingE2E {
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

  private static String focused() {
    return (String) browser.run("return document.activeElement.getAttribute('href') ?? ''");
  }

  @Test
  void keysMoveThroughAListAndOpenAnArticle() {
    browser.open("/articles");
    browser.press("j");
    browser.press("j");
    String second = browser.all(".articles h3 a").get(1).getDomAttribute("href");
    assertThat(focused()).isEqualTo(second);
    browser.press("k");
    assertThat(focused())
        .isEqualTo(browser.all(".articles h3 a").getFirst().getDomAttribute("href"));
    browser.press("/");
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("q");
    browser.press("jo?");
    assertThat(browser.run("return document.activeElement.value")).isEqualTo("jo?");
    browser.find("#q").clear();
    browser.run("document.activeElement.blur(); return true");
    browser.press("j");
    var page = browser.find("html");
    browser.press("o");
    browser.left(page);
    assertThat(browser.address()).startsWith("/articles/");
  }

  @Test
  void keysCanBeSwitchedOff() {
    browser.open("/articles");
    browser.press("?");
    browser.until("document.querySelector('#keys').open");
    browser.find("[data-keys-on]").click();
    browser.find("#keys button").click();
    browser.press("j");
    assertThat(focused()).isEmpty();
    browser.open("/articles");
    browser.press("?");
    assertThat(browser.run("return document.querySelector('#keys').open")).isEqualTo(false);
    browser.find("[data-keys-open]").click();
    browser.find("[data-keys-on]").click();
    browser.find("#keys button").sendKeys(Keys.ENTER);
    browser.press("j");
    assertThat(focused()).isNotEmpty();
  }

  @Test
  void aListNarrowedToACountryQuotesWhereItIsNamed() {
    browser.open("/articles?country=KZ");
    assertThat(browser.all(".articles .snippet mark, .articles h3 mark")).isNotEmpty();
    assertThat(browser.text(".articles")).doesNotContain("<mark>");
  }

  @Test
  void aBriefingHasTheFiguresOfItsSelectionAndTheAddressOfTheSameOnes() {
    browser.open("/?period=30d&country=KZ");
    String articles = browser.text("[data-figure=articles] dd span");
    browser.follow(browser.find(".actions a[href^='/briefing']"));
    assertThat(browser.text("[data-figure=articles] dd span")).isEqualTo(articles);
    assertThat(browser.text(".briefing .about")).contains("Казахстан", "Asia/Almaty");
    assertThat(browser.all(".briefing .plot svg")).isNotEmpty();
    assertThat(browser.all(".briefing .stories li p")).isNotEmpty();
    browser.picture("briefing");
    browser.follow(browser.find(".briefing footer.source a"));
    assertThat(browser.address()).contains("as_of=", "country=KZ");
    assertThat(browser.text("[data-figure=articles] dd span")).isEqualTo(articles);
    assertThat(client.get("/briefing?q=%22").statusCode()).isEqualTo(400);
  }

  @Test
  void aSourceHasAPageOfItsOwn() {
    JsonNode source = client.json("/api/top?by=source&size=1").at("/items/0");
    String id = source.get("id").asText();
    browser.open("/sources/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
    assertThat(browser.text("h1")).isEqualTo(id);
    assertThat(browser.text("[data-figure=articles] dd"))
        .startsWith(source.get("articles").asText());
    assertThat(browser.all(".firstlast a")).hasSize(2);
    assertThat(client.get("/sources/nobody").statusCode()).isEqualTo(404);
  }
}
