package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** What is named together, and selections side by side, in a browser. */
class TogetherE2E {
  private static RealRig rig;
  private static Browser browser;

  @BeforeAll
  static void start() {
    rig = new RealRig(Instant.parse("2026-09-30T12:00:00Z"), "2026-0");
    browser = new Browser(rig.port(), "ru");
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    rig.close();
  }

  @AfterEach
  void theBrowserHasNothingToComplainAbout() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aCellOpensItsArticlesAndAHeadingNarrows() {
    browser.open("/");
    browser.follow(browser.find(".masthead a[href='/together']"));
    assertThat(browser.text(".masthead [aria-current]")).isEqualTo("Вместе");
    browser.follow(browser.find(".heat thead th a"));
    assertThat(browser.address()).startsWith("/together?").contains("topic=");
    WebElement cell = browser.find(".heat tbody td[data-articles]:not(.heat-0)");
    String articles = cell.getDomAttribute("data-articles");
    browser.follow(cell.findElement(By.cssSelector("a")));
    assertThat(browser.find("[data-total]").getDomAttribute("data-total")).isEqualTo(articles);
  }

  @Test
  void theTableCanShowPersonsAndChance() {
    browser.open("/together?period=all");
    browser.follow(browser.find("nav[aria-labelledby=heat-rows] a:nth-child(2)"));
    browser.follow(browser.find("nav[aria-labelledby=heat-figure] a:nth-child(2)"));
    assertThat(browser.address()).contains("rows=person", "figure=chance");
    assertThat(browser.text(".heat tbody td a")).startsWith("×");
    assertThat(browser.all(".heat td[class^=more-]")).isNotEmpty();
    browser.picture("together-chance");
  }

  @Test
  void theHeadingsStayWhileTheTableMoves() {
    browser.width(390);
    browser.open("/together?period=all&top=20");
    browser.run("document.querySelector('.heat-box').scrollTo(400, 200); return true");
    assertThat(
            browser.number(
                "document.querySelector('.heat tbody tr:nth-child(8) th')"
                    + ".getBoundingClientRect().left"))
        .isBetween(0L, 20L);
    assertThat(
            browser.number(
                "Math.round(document.querySelector('.heat thead th').getBoundingClientRect().top"
                    + " - document.querySelector('.heat-box').getBoundingClientRect().top)"))
        .isBetween(-1L, 2L);
    assertThat(browser.number("document.documentElement.scrollWidth")).isEqualTo(390);
    browser.picture("together-phone");
    browser.width(1280);
  }

  @Test
  void labelsOfTheNetworkCoverEachOtherNowhere() {
    for (String nodes : List.of("", "&nodes=person&nodes=country&nodes=topic")) {
      browser.open("/together?period=all" + nodes);
      assertThat(browser.all(".net .node")).hasSizeGreaterThan(5);
      assertThat(
              browser.number(
                  """
                  (() => {
                    const boxes = [...document.querySelectorAll('.net text')]
                      .map((t) => t.getBoundingClientRect());
                    const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
                      && a.top + 2 < b.bottom - 2 && b.top + 2 < a.bottom - 2;
                    return boxes.filter((a, i) => boxes.some((b, j) => j < i && meet(a, b))).length;
                  })()\
                  """))
          .isZero();
    }
    browser.picture("network");
  }

  @Test
  void aNodeShowsItsNeighboursAndNarrows() {
    browser.open("/together?period=all");
    WebElement node = browser.find(".net .node");
    browser.hover(node);
    browser.until("document.querySelector('.net').classList.contains('looking')");
    assertThat(browser.all(".net .edge.lit")).isNotEmpty();
    browser.follow(node);
    assertThat(browser.address()).startsWith("/together?").contains("#network");
    assertThat(browser.all(".chips .chip")).hasSize(1);
  }

  @Test
  void thePairsAreAListToo() {
    browser.open("/together?period=all");
    browser.find("#network summary").click();
    assertThat(browser.all(".pairs tbody tr")).hasSameSizeAs(browser.all(".net .edge"));
    WebElement count = browser.find(".pairs tbody td a");
    String articles = count.getText();
    browser.follow(count);
    assertThat(browser.find("[data-total]").getDomAttribute("data-total")).isEqualTo(articles);
  }

  @Test
  void selectionsAreAddedNamedAndRemoved() {
    browser.open("/?period=all");
    browser.follow(browser.find("[data-panel=country] .to-compare a"));
    assertThat(browser.all(".chosen li")).hasSize(4);
    assertThat(browser.all(".totals tbody tr")).hasSize(4);
    List<WebElement> names = browser.all(".chosen input[name=n]");
    List<WebElement> queries = browser.all(".chosen input[name=s]");
    names.getLast().sendKeys("Разговоры");
    queries.getLast().sendKeys("телефон OR звонок");
    browser.follow(browser.find("[data-compare]"));
    assertThat(browser.address()).contains("::");
    assertThat(browser.all(".totals tbody th"))
        .extracting(WebElement::getText)
        .contains("Разговоры");
    browser.follow(browser.find(".chosen button[name=drop]"));
    assertThat(browser.all(".totals tbody tr")).hasSize(4);
    browser.follow(browser.find("#figures nav a:nth-child(3)"));
    assertThat(browser.address()).contains("show=index");
    assertThat(browser.all(".timechart")).hasSize(1);
    browser.picture("compare");
  }

  @Test
  void anEntityIsComparedWithOthers() {
    browser.open("/countries/KZ?period=all");
    browser.follow(browser.find("[data-compare-with]"));
    assertThat(browser.address()).contains("s=country:KZ");
    assertThat(browser.all(".chosen li")).hasSize(2);
  }

  @Test
  void nothingIsInTheWay() {
    List<String> found = new ArrayList<>();
    for (int width : List.of(390, 1280)) {
      browser.width(width);
      for (boolean dark : List.of(false, true)) {
        browser.prefersDark(dark);
        for (String path :
            List.of(
                "/together?period=all&rows=person&figure=chance&nodes=person&nodes=topic",
                "/together?period=all&columns=country",
                "/compare",
                "/compare?period=all&s=country:KZ&s=country:CN",
                "/compare?s=country:KZ&s=(")) {
          browser.open(path);
          browser.run(
              "document.querySelectorAll('details').forEach((d) => (d.open = !d.name)); return 1");
          browser.barriers().forEach(barrier -> found.add(path + " " + barrier));
          if (browser.number("document.documentElement.scrollWidth") > width) {
            found.add(path + " is wider than " + width);
          }
        }
      }
    }
    browser.width(1280);
    browser.prefersDark(false);
    assertThat(found).isEmpty();
    assertThat(browser.complaints()).allMatch(c -> c.contains("400"));
  }
}
