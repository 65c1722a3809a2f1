package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Writing a query with the keyboard, and what is offered where it finds nothing, in a browser. */
class QueryBoxE2E {
  private static WebServer server;
  private static Browser browser;

  @BeforeAll
  static void start() {
    Instant now = Instant.parse("2026-06-15T09:30:00Z");
    server = new WebServer(WebRig.parts(0, false, 200, now)).start();
    browser = new Browser(server.port(), "ru");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    server.close();
  }

  @AfterEach
  void theBrowserHasNothingToComplainAbout() {
    assertThat(browser.complaints()).isEmpty();
  }

  private static WebElement box(String address) {
    browser.open(address);
    browser.until("document.querySelector('#q').role === 'combobox'");
    return browser.find("#q");
  }

  private static String value() {
    return (String) browser.run("return document.querySelector('#q').value");
  }

  private static void untilOptions() {
    browser.until("document.querySelectorAll('.completions [role=option]').length > 0");
  }

  @Test
  void aQueryIsCompletedByKeyboard() {
    WebElement box = box("/articles?ui=ru&period=all");
    box.sendKeys("порт ист");
    untilOptions();
    assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
    box.sendKeys(Keys.ARROW_DOWN);
    WebElement active =
        browser.find("#" + Objects.requireNonNull(box.getAttribute("aria-activedescendant")));
    assertThat(active.getAttribute("role")).isEqualTo("option");
    assertThat(active.getAttribute("aria-selected")).isEqualTo("true");
    assertThat(active.getText()).contains("source:", "статьи источника");
    box.sendKeys(Keys.ENTER);
    assertThat(value()).isEqualTo("порт source:");

    browser.until("document.querySelectorAll('.completions .source').length > 0");
    browser.picture("query-completions");
    box.sendKeys("телег");
    browser.until("document.querySelectorAll('.completions .source').length === 1");
    box.sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
    assertThat(value()).isEqualTo("порт source:Каспий-телеграф ");
    browser.until("document.querySelector('#q-reading').textContent.includes('источник')");
    assertThat(browser.text("#q-reading"))
        .isEqualTo("слово «порт» в любой форме и источник Каспий-телеграф");

    WebElement page = browser.find("html");
    box.sendKeys(Keys.ENTER);
    browser.left(page);
    assertThat(browser.find("#q").getAttribute("value")).startsWith("порт source:Каспий-телеграф");
    assertThat(browser.all("[data-total]")).hasSize(1);
    assertThat(browser.text("#q-reading")).contains("источник Каспий-телеграф");
  }

  @Test
  void escapeClosesAndArrowsGoRound() {
    WebElement box = box("/articles?ui=ru&period=all");
    box.sendKeys(Keys.ARROW_DOWN);
    untilOptions();
    assertThat(browser.all(".completions .field")).hasSize(6);
    box.sendKeys(Keys.ARROW_UP);
    assertThat(browser.text(".completions [aria-selected]")).contains("lang:");
    box.sendKeys(Keys.ARROW_DOWN);
    assertThat(browser.all(".completions [aria-selected]")).isEmpty();
    box.sendKeys("кит");
    browser.until("document.querySelectorAll('.completions .country').length > 0");
    box.sendKeys(Keys.ESCAPE);
    assertThat(browser.find(".completions").isDisplayed()).isFalse();
    assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");
    assertThat(value()).isEqualTo("кит");
  }

  @Test
  void aCompletionIsTakenWithThePointerAndTheRestIsKept() {
    WebElement box = box("/?ui=ru&period=all&q=");
    box.sendKeys(" source:ТАСС", Keys.HOME, "верш");
    browser.until("document.querySelectorAll('.completions .person').length > 0");
    browser.find(".completions .person").click();
    assertThat(value()).isEqualTo("person:\"Пётр Вершинин\" source:ТАСС");
    assertThat(browser.run("return document.activeElement.id")).isEqualTo("q");
  }

  @Test
  void aFaultIsMarkedWhileTypingAndAfterwards() {
    WebElement box = box("/articles?ui=ru&period=all");
    box.sendKeys("порт AND OR зерно");
    browser.until("document.querySelector('#q-reading mark') !== null");
    assertThat(browser.text("#q-reading mark")).isEqualTo("AND");
    WebElement page = browser.find("html");
    box.sendKeys(Keys.ENTER);
    browser.left(page);
    assertThat(browser.text("#q-error mark")).isEqualTo("AND");
    assertThat(browser.text("#q-error")).contains("Позиция 6");
    assertThat(browser.find("#q").getAttribute("aria-invalid")).isEqualTo("true");
    browser.picture("query-error");
    assertThat(browser.complaints()).allMatch(c -> c.contains("400"));
  }

  @Test
  void anotherQueryIsOfferedWhereNothingIsFound() {
    for (String page : new String[] {"/articles", "/"}) {
      browser.open(page + "?ui=ru&period=30d&q=%D0%BF%D0%BE%D1%80%D1%82%20rbnfq");
      WebElement offer = browser.find(".instead a");
      assertThat(offer.getText()).contains("порт китай");
      assertThat(browser.text(".instead li small")).containsPattern("^[1-9]\\d* стат");
      browser.picture("query-instead" + page.replace('/', '-'));
      browser.follow(offer);
      assertThat(browser.address()).startsWith(page + "?").contains("period=30d");
      assertThat(value()).isEqualTo("порт китай");
      assertThat(browser.all(".instead")).isEmpty();
      assertThat(browser.all(".articles li")).isNotEmpty();
    }
  }

  @Test
  void fitsAPhoneInBothLanguagesAndThemes() {
    browser.width(390);
    for (String ui : new String[] {"ru", "en"}) {
      for (String theme : new String[] {"light", "dark"}) {
        WebElement box = box("/articles?period=all&ui=" + ui);
        browser.run("document.documentElement.dataset.theme = arguments[0]; return true", theme);
        box.sendKeys("person:");
        browser.until("document.querySelectorAll('.completions .person').length > 0");
        box.sendKeys(Keys.ARROW_DOWN);
        assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        browser.picture(String.format(Locale.ROOT, "query-phone-%s-%s", ui, theme));
        box.sendKeys(Keys.ESCAPE);
        box.clear();
        box.sendKeys("(нефть OR газ) -\"цена зерна\"~5 title:порт");
        browser.until("document.querySelector('#q-reading').textContent.length > 60");
        box.sendKeys(Keys.ESCAPE);
        browser.picture(String.format(Locale.ROOT, "query-reading-%s-%s", ui, theme));
      }
    }
    browser.width(1280);
  }
}
