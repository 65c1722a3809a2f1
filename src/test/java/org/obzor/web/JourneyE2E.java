package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.obzor.Cases;
import org.openqa.selenium.WebElement;

/** From imported clippings to dashboard, articles, alert and CSV, in a browser. */
class JourneyE2E {
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
  void theBrowserHasNothingToComplainAbout() {
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void theFirstPageIsTheLastMonth() {
    browser.open("/");
    assertThat(browser.address()).isEqualTo("/?period=30d");
    JsonNode api = client.json("/api/articles?from=2026-09-01&to=2026-09-30&size=0");
    assertThat(browser.text("[data-figure=articles] dd")).startsWith(api.get("total").asText());
    assertThat(browser.all("[data-panel]")).hasSize(5);
    assertThat(browser.all("[data-movers]")).hasSize(2);
    assertThat(browser.all("[data-panel=country] .spark polyline")).isNotEmpty();
    assertThat(browser.all(".repeated li")).isNotEmpty();
    assertThat(browser.find(".timechart").isDisplayed()).isTrue();
    browser.picture("dashboard");
  }

  @Test
  void aPointOfTheChartLeadsToAsManyArticles() {
    for (String view : List.of("", "&show=share", "&chart=stacked", "&by=person&interval=week")) {
      browser.open("/?period=30d" + view);
      String point = highestPoint();
      List<String> at = List.of(point.split(",", 3));
      WebElement page = browser.find("html");
      browser.clickAt(
          browser.find(".timechart"), Long.parseLong(at.get(0)), Long.parseLong(at.get(1)));
      browser.left(page);
      assertThat(browser.address()).as(view).startsWith("/articles?").contains("from=", "to=");
      assertThat(listed()).as(view).isEqualTo(Long.parseLong(at.get(2)));
    }
  }

  /** Where the first series is highest, and how many articles that is: "x,y,count". */
  private static String highestPoint() {
    browser.until("document.querySelector('[data-plot-area]').dataset.ready === 'true'");
    return (String)
        browser.run(
            """
            const plot = document.querySelector('[data-plot-area]');
            const table = document.querySelector('.chart table');
            const cells = [...table.tBodies[0].rows].map((row) => row.cells[2].dataset);
            const shown = cells.map((cell) => Number(cell.plot));
            const best = shown.indexOf(Math.max(...shown));
            const high = shown[best] / (table.dataset.shape === 'stacked' ? 2 : 1);
            const width = plot.querySelector('svg').getBoundingClientRect().width;
            const x = (width * (best + 0.5)) / shown.length;
            const y = plot.dataset.height * (1 - high / plot.dataset.top);
            return [Math.round(x), Math.round(y), cells[best].count].join(',');\
            """);
  }

  @Test
  void pointingAtTheChartTellsTheNumbersOfThatDay() {
    browser.open("/?period=30d");
    List<String> at = List.of(highestPoint().split(",", 3));
    browser.run(
        """
        const svg = document.querySelector('.timechart');
        const box = svg.getBoundingClientRect();
        svg.dispatchEvent(new PointerEvent('pointermove', {
          clientX: box.left + Number(arguments[0]), clientY: box.top + Number(arguments[1]),
        }));
        return true;\
        """,
        at.get(0),
        at.get(1));
    assertThat(browser.text(".plot-readout b")).isNotBlank();
    assertThat(browser.text(".plot-readout [data-near] td:last-child")).isEqualTo(at.get(2));
    browser.picture("chart");
    assertThat(browser.all(".plot-readout tr")).hasSize(browser.all(".chart thead th").size() - 2);
  }

  @Test
  void aFrameShowsTheChartAlone() {
    browser.open("/embed/timeline?period=30d&by=country");
    assertThat(browser.find(".timechart").isDisplayed()).isTrue();
    assertThat(browser.all("script, form, button")).isEmpty();
    assertThat(browser.find("a").getDomAttribute("href")).isEqualTo("/?period=30d&by=country");
    browser.picture("embed");
  }

  private static long listed() {
    return Long.parseLong(browser.find("[data-total]").getAttribute("data-total"));
  }

  @Test
  void aCountryOnTheMapNarrowsThePage() {
    browser.open("/?period=30d");
    WebElement country = browser.all(".map a").getLast();
    String id = country.getDomAttribute("data-id");
    String count = browser.find(".world ol li:first-child span").getDomProperty("textContent");
    browser.follow(country);
    assertThat(browser.address()).isEqualTo("/?period=30d&country=" + id);
    assertThat(browser.text("[data-figure=articles] dd span")).isEqualTo(count);
    assertThat(browser.all(".map a")).extracting(a -> a.getDomAttribute("data-id")).contains(id);
  }

  @Test
  void aBarLeadsToAsManyArticlesAndTheseAreHighlighted() {
    browser.open("/?period=30d");
    WebElement bar = browser.find("[data-panel=country] .bar");
    String count = bar.findElement(org.openqa.selenium.By.cssSelector(".count span")).getText();
    browser.follow(bar);
    assertThat(Long.toString(listed())).isEqualTo(count);

    browser.follow(browser.find(".articles h3 a"));
    String id = browser.address().replaceAll("^/articles/|\\?.*", "");
    JsonNode article = client.json("/api/articles/" + id);
    int counted =
        article.get("mentions").findValues("start").size()
            + article.get("title_mentions").findValues("start").size();
    assertThat(counted).isPositive();
    int shown = browser.all(".text a.mention").size() + browser.all(".reading h1 a.mention").size();
    assertThat(shown).isEqualTo(counted);
    assertThat(browser.text("h1")).isEqualTo(article.get("title").asText());
    browser.picture("article");
  }

  @Test
  void aQueryIsMarkedInListAndArticle() {
    browser.open("/articles?q=Токаев");
    assertThat(browser.all(".articles mark")).isNotEmpty();
    browser.follow(browser.find(".articles h3 a"));
    List<WebElement> marks = browser.all(".text mark");
    assertThat(marks).isNotEmpty();
    assertThat(marks).allMatch(m -> m.getText().toLowerCase(Locale.ROOT).contains("токаев"));
  }

  @Test
  void filtersAreChosenAndTakenBackInTheBar() {
    browser.open("/?period=30d");
    long all = figure();
    browser.find(".picker summary").click();
    browser.until("document.querySelector('.picker').open");
    WebElement option = browser.all(".picker[open] .options label").get(1);
    option.click();
    browser.follow(browser.find(".ask button"));
    assertThat(browser.address()).contains("period=30d", "country=").doesNotContain("from=");
    assertThat(figure()).isBetween(1L, all - 1);
    browser.follow(browser.find(".chip.country"));
    assertThat(figure()).isEqualTo(all);
  }

  private static long figure() {
    return Long.parseLong(browser.text("[data-figure=articles] dd span").replaceAll("[^0-9]", ""));
  }

  @Test
  void anAlertIsMadeFromTheFiltersAndFires() {
    browser.open("/articles?q=водохранилище");
    browser.follow(browser.all(".list .actions a").get(1));
    assertThat(browser.find("[name=q]").getAttribute("value")).isEqualTo("водохранилище");
    browser.follow(browser.find("button[name=preview]"));
    assertThat(browser.all(".preview .days rect")).hasSize(30);
    assertThat(browser.all(".preview .twin tbody tr")).hasSize(30);
    browser.follow(browser.find(".alert-form button.first"));
    assertThat(browser.text(".inbox .nothing")).contains("Пока ничего не совпало");

    HttpResponse<String> sent =
        client.sendJson(
            "POST",
            "/api/articles",
            """
            {"title":"Вода вернулась","text":"Уровень водохранилища поднялся на метр.",
             "source":"Проба","published_at":"2026-09-29"}\
            """);
    assertThat(sent.statusCode()).isEqualTo(200);
    browser.open("/alerts");
    assertThat(browser.text(".alerts .unread")).isEqualTo("1 новое");
    browser.follow(browser.find(".alerts h3 a"));
    assertThat(browser.text(".inbox .snippet mark")).isEqualTo("водохранилища");
    browser.picture("alert");
    browser.follow(browser.find("[data-read]"));
    assertThat(browser.all(".inbox .unread")).isEmpty();

    browser.open(browser.address() + "/edit");
    browser.find(".danger > summary").click();
    browser.follow(browser.find(".danger button"));
    assertThat(browser.all(".alerts li")).isEmpty();
  }

  @Test
  void theCsvHasAsManyRowsAsItsButtonSays() {
    browser.open("/?period=30d&country=KZ");
    WebElement button = browser.find("[data-csv=mentions]");
    String said = button.getText().replaceAll("[^0-9]", "");
    HttpResponse<String> csv = client.get(Objects.requireNonNull(button.getDomAttribute("href")));
    assertThat(csv.headers().firstValue("X-Total-Rows")).contains(said);
    assertThat(csv.body().lines().count() - 1).isEqualTo(Long.parseLong(said));
  }

  @Test
  void languageAndThemeAreRemembered() {
    browser.open("/imports");
    browser.follow(browser.find("[data-language]"));
    browser.open("/imports");
    assertThat(browser.text("h1")).isEqualTo("Imports");
    browser.find("[data-theme-toggle]").click();
    String theme = browser.find("html").getAttribute("data-theme");
    browser.open("/alerts");
    assertThat(browser.find("html").getAttribute("data-theme")).isEqualTo(theme);
    browser.open("/alerts?ui=ru");
    browser.run("localStorage.clear(); return true");
    assertThat(browser.text("h1")).isEqualTo("Оповещения");
  }

  @Test
  void hostileTextsDoNothing() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    StringBuilder lines = new StringBuilder();
    List<String> payloads =
        Files.readAllLines(Cases.require("hostile/xss/Intruder/xss-payload-list.txt")).stream()
            .filter(p -> !p.isBlank() && p.length() < 300)
            .limit(150)
            .toList();
    for (String payload : payloads) {
      ObjectNode article = mapper.createObjectNode();
      article.put("title", payload).put("text", payload + " Враждебно " + payload);
      article.put("source", "<b onclick=x>Зло").put("published_at", "2026-09-28");
      lines.append(article).append('\n');
    }
    assertThat(
            client
                .send(
                    "POST",
                    "/api/articles",
                    lines.toString(),
                    "Content-Type",
                    "application/x-ndjson")
                .statusCode())
        .isEqualTo(200);
    browser.open("/articles?q=враждебно");
    for (int page = 0; page < 5; page++) {
      isHarmless();
      String article = browser.find(".articles h3 a").getAttribute("href");
      String next = browser.find(".pager [rel=next]").getAttribute("href");
      browser.open(path(article));
      isHarmless();
      browser.open(path(next));
    }
    browser.open("/?period=30d&by=source&q=враждебно");
    isHarmless();
  }

  private static String path(@Nullable String address) {
    return Objects.requireNonNull(address).replaceFirst("^http://[^/]+", "");
  }

  /** No element, attribute or link of the page comes from an article's text. */
  private static void isHarmless() {
    assertThat(browser.number("document.scripts.length")).isLessThanOrEqualTo(3);
    assertThat(
            browser.number("document.querySelectorAll('iframe, object, embed, base, img').length"))
        .isZero();
    assertThat(
            browser.number(
                "[...document.querySelectorAll('*')].filter(e => [...e.attributes].some("
                    + "a => a.name.startsWith('on') || /^\\s*(javascript|data):/i.test(a.value)))"
                    + ".length"))
        .isZero();
  }

  @Test
  void nothingIsWiderThanAPhone() {
    browser.width(360);
    try {
      for (String path :
          List.of(
              "/?period=30d",
              "/articles?q=Токаев",
              "/alerts",
              "/alerts/new?q=a&preview=1",
              "/imports",
              "/sources",
              "/countries/KZ",
              "/embed/timeline?period=30d",
              "/nothing")) {
        browser.open(path);
        assertThat(browser.number("document.documentElement.scrollWidth"))
            .as(path)
            .isLessThanOrEqualTo(360);
      }
      browser.complaints(); // the address that leads nowhere
    } finally {
      browser.width(1280);
    }
  }
}
