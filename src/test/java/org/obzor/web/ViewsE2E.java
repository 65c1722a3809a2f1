package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Saving a page, opening its short address, freezing its figures, beginning the day with it. */
class ViewsE2E {
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

  private static String save(String page, String name, String... boxes) {
    browser.open(page);
    browser.find(".share summary").click();
    browser.find("#view-name").sendKeys(name);
    for (String box : boxes) {
      browser.find(".share [name=" + box + "]").click();
    }
    browser.follow(browser.find(".share button"));
    assertThat(browser.address()).startsWith("/views?saved=");
    String link =
        Objects.requireNonNull(browser.find("[data-fresh] input[readonly]").getAttribute("value"));
    return URI.create(link).getPath();
  }

  private static String articles() {
    return browser.text("[data-figure=articles] dd");
  }

  @Test
  void aSavedPageIsOpenedByItsShortAddress() {
    String page = "/?period=30d&country=KZ&by=person&show=share";
    browser.open(page);
    String shown = articles();
    String link = save(page, "Казахстан <за месяц>");
    assertThat(browser.text("[data-fresh] h2")).isEqualTo("Казахстан <за месяц>");
    assertThat(browser.text("[data-fresh]")).contains("Сводка · Казахстан", "30 дней");
    browser.open(link);
    assertThat(browser.address()).contains("country=KZ", "period=30d", "by=person", "show=share");
    assertThat(articles()).isEqualTo(shown);
    assertThat(save(page, "")).isEqualTo(link);
    assertThat(browser.text("[data-fresh] h2")).isEqualTo("Казахстан <за месяц>");
  }

  @Test
  void frozenFiguresStayWhatTheyWere() {
    String rolling = save("/?period=30d&q=%D0%9A%D0%B8%D1%82%D0%B0%D0%B9", "Китай");
    String frozen = save("/?period=30d&q=%D0%9A%D0%B8%D1%82%D0%B0%D0%B9", "Китай тогда", "freeze");
    assertThat(frozen).isNotEqualTo(rolling);
    browser.open(frozen);
    assertThat(browser.address()).contains("as_of=").doesNotContain("period=");
    String before = articles();
    browser.open(rolling);
    assertThat(articles()).isEqualTo(before);

    HttpResponse<String> pushed =
        client.sendJson(
            "POST",
            "/api/articles",
            """
            {"title":"Китай открыл новый порт","text":"Китай открыл порт на юге страны.",
             "source":"Вестник","published_at":"2026-09-29T10:00:00Z"}\
            """);
    assertThat(Client.json(pushed).get("imported").asInt()).isEqualTo(1);

    browser.open(frozen);
    assertThat(articles()).isEqualTo(before);
    browser.open(rolling);
    assertThat(articles()).isNotEqualTo(before);
  }

  @Test
  void aReaderBeginsWithTheViewChosenForIt() {
    String link = save("/articles?country=CN", "Первая", "start");
    String id = link.substring(link.lastIndexOf('/') + 1);
    browser.open("/");
    assertThat(browser.address()).isEqualTo("/articles?country=CN");
    browser.open("/?period=all");
    assertThat(browser.address()).isEqualTo("/?period=all");
    browser.open("/views");
    browser.follow(browser.find("[data-view=" + id + "] form[action$=start] button"));
    browser.open("/");
    assertThat(browser.address()).isEqualTo("/?period=30d");
  }

  @Test
  void itIsRenamedAndRemoved() {
    String link = save("/countries/KZ?period=all", "Стрна");
    String id = link.substring(link.lastIndexOf('/') + 1);
    String row = "[data-view=" + id + "] ";
    browser.find(row + "details:has([action$=name]) summary").click();
    browser.find(row + "[name=name]").clear();
    browser.find(row + "[name=name]").sendKeys("Страна");
    browser.follow(browser.find(row + "[action$=name] button"));
    assertThat(browser.text(row + "h2")).isEqualTo("Страна");
    browser.find(row + "details:has([action$=remove]) summary").click();
    browser.follow(browser.find(row + "[action$=remove] button"));
    assertThat(browser.all(row)).isEmpty();
    assertThat(client.get(link).statusCode()).isEqualTo(404);
  }

  @Test
  void whoBeginsWithTheBareOverviewGetsThere() {
    for (String bare : List.of("/", "/?by=person", "/?q=", "/?distinct=false")) {
      HttpResponse<String> saved = post("address=" + encoded(bare) + "&start=true");
      assertThat(saved.statusCode()).isEqualTo(303);
      String cookie = saved.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
      String begun =
          client.get("/", "Cookie", cookie).headers().firstValue("Location").orElseThrow();
      assertThat(begun).contains("period=all");
      assertThat(client.get(begun, "Cookie", cookie).statusCode()).as(bare).isEqualTo(200);
    }
  }

  @Test
  void anAddressThatCannotBeReadIsRefusedAndTakesNoListAway() {
    assertThat(post("address=" + encoded("/persons/%zz")).statusCode()).isEqualTo(400);
    assertThat(client.get("/views").statusCode()).isEqualTo(200);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> post(String form) {
    return client.send("POST", "/views", form, "Content-Type", "application/x-www-form-urlencoded");
  }

  @Test
  void whatIsNoPageOfOursIsRefused() {
    HttpResponse<String> answer =
        client.send(
            "POST",
            "/views",
            "address=%2F%2Fevil.example%2F&name=x",
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Accept-Language",
            "en");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("This page cannot be saved");
    assertThat(client.get("/v/nothing").statusCode()).isEqualTo(404);
  }
}
