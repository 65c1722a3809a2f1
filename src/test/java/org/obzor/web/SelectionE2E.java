package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** Selecting articles in a list, tagging them, and watching a file, in a browser. */
class SelectionE2E {
  private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");
  private static RealRig rig;
  private static Browser browser;

  @BeforeAll
  static void start() {
    rig = new RealRig(NOW, "2026-09");
    browser = new Browser(rig.port(), "ru");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    rig.close();
  }

  @Test
  void articlesSelectedWithTheKeyboardAreTagged() {
    browser.open("/articles?period=all&country=KZ");
    assertThat(browser.find("#selection").isDisplayed()).isFalse();
    browser.press("j");
    browser.press("x");
    browser.press("j");
    browser.press("x");
    assertThat(browser.find("#selection").isDisplayed()).isTrue();
    assertThat(browser.text("[data-chosen]")).isEqualTo("2");
    browser.press("x");
    assertThat(browser.text("[data-chosen]")).isEqualTo("1");
    browser.press("x");
    assertThat(browser.barriers()).isEmpty();
    browser.find("#select-tag").sendKeys("на утро");
    browser.follow(browser.find("#selection button[value=tag]"));
    assertThat(browser.text(".did")).isEqualTo("Метка «на утро» поставлена: 2 статьи.");
    List<WebElement> given = browser.all(".articles .tag.given");
    assertThat(given).hasSize(2);
    browser.follow(given.getFirst());
    assertThat(browser.text("[data-total]")).startsWith("2 ");
    assertThat(browser.text(".chip.tag")).startsWith("на утро");
    browser.follow(browser.find(".articles h3 a"));
    assertThat(browser.barriers()).isEmpty();
    browser.follow(browser.find("#tags li button"));
    assertThat(browser.all("#tags li")).isEmpty();
    browser.find("#give-tag").sendKeys("НА УТРО");
    browser.follow(browser.find("#tags .give-tag button"));
    assertThat(browser.text("#tags li a")).isEqualTo("на утро");
  }

  @Test
  void allOfAPageAreSelectedAtOnceAndShownAlone() {
    browser.open("/articles?period=all");
    browser.find(".articles h3 input").click();
    browser.find("[data-every] input").click();
    assertThat(browser.text("[data-chosen]")).isEqualTo("25");
    browser.follow(browser.find("#selection button[value=only]"));
    assertThat(browser.text("[data-total]")).startsWith("25 ");
    assertThat(browser.text(".chip.article")).startsWith("25 выбранных статей");
    browser.follow(browser.find(".chip.article"));
    assertThat(browser.address()).doesNotContain("article=");
  }

  @Test
  void aLongFileTellsHowFarItIs() {
    browser.open("/articles?period=all");
    browser.run("document.querySelector('[data-csv=mentions]').dataset.rows = 5000; return true");
    browser.find("[data-csv=mentions]").click();
    browser.until("document.querySelector('.watched span').textContent.startsWith('Файл готов')");
    assertThat(browser.all(".watched button")).isEmpty();
    assertThat(browser.barriers()).isEmpty();
  }

  @Test
  void aListByStoryOpensTheOthers() {
    browser.open("/articles?period=all&group=story");
    WebElement others = browser.find(".others summary");
    assertThat(others.getText()).startsWith("и ещё ");
    others.click();
    assertThat(browser.find(".others li a").isDisplayed()).isTrue();
    browser.find(".others li input").click();
    assertThat(browser.text("[data-chosen]")).isEqualTo("1");
    assertThat(browser.barriers()).isEmpty();
  }
}
