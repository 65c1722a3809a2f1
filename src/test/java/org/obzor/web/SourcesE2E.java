package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.obzor.TestSite;

/** Feeds as a person follows them, in a browser. */
class SourcesE2E {
  private static RealRig rig;
  private static Browser browser;
  private static TestSite site;

  @BeforeAll
  static void start() {
    rig = new RealRig(Instant.parse("2026-09-30T12:00:00Z"), "nothing");
    browser = new Browser(rig.port(), "ru");
    site = new TestSite();
    site.page(
        "/",
        "<link rel=alternate type=application/rss+xml title='Все новости' href=/all>"
            + "<link rel=alternate type=application/rss+xml title='Экономика' href=/economy>");
    site.page(
        "/all",
        "<rss><channel><title>Вестник</title><item><title>Мост</title></item></channel></rss>");
    site.page("/economy", "<rss><channel><title>Вестник: экономика</title></channel></rss>");
    site.page("/text", "no feed here");
  }

  @AfterAll
  static void stop() {
    site.close();
    if (browser != null) {
      browser.close();
    }
    rig.close();
  }

  private static void give(String path) {
    browser.open("/sources");
    browser.find("#url").sendKeys(site.at(path));
    browser.follow(browser.find(".add-source button"));
  }

  @Test
  void aSiteOffersItsFeedsAndOneIsFollowed() throws InterruptedException {
    give("/text");
    assertThat(browser.text("[role=alert]")).isEqualTo("По этому адресу нет ленты.");
    give("/");
    assertThat(browser.text(".choices")).contains("Все новости", "Экономика");
    assertThat(browser.barriers()).isEmpty();
    browser.follow(browser.find(".choices button"));
    Instant end = Instant.now().plusSeconds(60);
    while (!browser.text(".sources li").contains("Работает")) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(500);
      browser.open("/sources");
    }
    assertThat(browser.text(".sources li h3")).isEqualTo("Вестник");
    for (boolean dark : new boolean[] {false, true}) {
      for (int width : new int[] {1280, 390}) {
        browser.width(width);
        browser.prefersDark(dark);
        browser.open("/sources");
        assertThat(browser.barriers()).as("dark %s, width %d", dark, width).isEmpty();
        assertThat(browser.number("document.documentElement.scrollWidth"))
            .isLessThanOrEqualTo(width);
      }
    }
    browser.width(1280);
    browser.follow(browser.find(".sources form[action$=pause] button"));
    assertThat(browser.text(".sources li .state")).startsWith("Приостановлена");
    browser.find(".sources details:last-child summary").click();
    browser.follow(browser.find(".sources form[action$=remove] button"));
    assertThat(browser.text(".empty h2")).isEqualTo("Пока нет ни одной ленты");
  }
}
