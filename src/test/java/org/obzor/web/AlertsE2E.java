package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.obzor.alert.Alert;
import org.obzor.notify.Notifier;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Alerts as a person uses them, in a browser, with a receiver of webhooks. */
class AlertsE2E {
  private static final Instant NOW = Instant.parse("2026-09-30T12:00:00Z");
  private static final int GONE = 410;
  private static final int OK = 200;

  private static RealRig rig;
  private static Browser browser;
  private static Client client;
  private static HttpServer receiver;
  private static final List<String> RECEIVED = new CopyOnWriteArrayList<>();
  private static volatile int answer = OK;

  @BeforeAll
  static void start() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          RECEIVED.add(
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    receiver.start();
    rig = new RealRig(NOW, "2026-09-1");
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
    receiver.stop(0);
  }

  @BeforeEach
  void theReceiverTakesEverything() {
    answer = OK;
    RECEIVED.clear();
  }

  @AfterEach
  void theBrowserHasNothingToComplainAbout() {
    assertThat(browser.complaints()).isEmpty();
  }

  private static String hook(String name) {
    return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/" + name;
  }

  private static String made(String body) {
    HttpResponse<String> made = client.sendJson("POST", "/api/alerts", body);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return Client.json(made).get("id").asText();
  }

  private static void push(String title, String text) {
    String body =
        """
        {"title":"%s","text":"%s","source":"Проба","published_at":"2026-09-30"}\
        """
            .formatted(title, text);
    HttpResponse<String> sent = client.sendJson("POST", "/api/articles", body);
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
  }

  @Test
  void anAlertIsTriedMadeAndTells() {
    browser.open("/alerts/new");
    type("[name=q]", "\"новый ледокол\" OR ледокол");
    type("[name=name]", "Ледоколы");
    browser.find("[name=add]").click();
    assertThat(browser.all("[name=channels]")).hasSize(2);
    browser.all("[name=channels]").getFirst().sendKeys(hook("made"));
    browser.all("[name=remove]").getLast().click();
    assertThat(browser.all("[name=channels]")).hasSize(1);
    browser.follow(browser.find("[name=preview]"));
    assertThat(browser.all(".preview .days rect")).hasSize(30);
    assertThat(browser.all("[name=channels]").getFirst().getDomProperty("value"))
        .isEqualTo(hook("made"));
    browser.picture("alert-form");
    browser.follow(browser.find("[data-save]"));
    assertThat(browser.text("h1")).isEqualTo("Ледоколы");

    push("Ледокол вышел в море", "Новый ледокол вышел в море и взял курс на север.");
    browser.open("/alerts");
    assertThat(browser.text("#inbox h3")).contains("Ледокол вышел в море");
    assertThat(browser.text("#inbox .snippet mark")).isNotBlank();
    assertThat(browser.number("Number(document.querySelector('[data-unread]').dataset.count)"))
        .isPositive();
    Browser.until(() -> RECEIVED.stream().anyMatch(r -> r.contains("Ледокол вышел в море")));
    browser.picture("alerts");
    browser.follow(browser.find("#inbox .tag.alert"));
    browser.follow(browser.find("[data-read]"));
    assertThat(browser.all("#inbox .fresh")).isEmpty();
  }

  private static void type(String css, String text) {
    WebElement field = browser.find(css);
    field.clear();
    field.sendKeys(text);
  }

  @Test
  void mistakesAreToldBesideTheirField() {
    browser.open("/alerts/new");
    type("[name=q]", "мост");
    type("[name=name]", "Мосты");
    browser.find("[name=channels]").sendKeys("факс");
    browser.follow(browser.find("[data-save]"));
    assertThat(browser.text(".channels + .wrong")).contains("факс");
    assertThat(browser.find("[name=q]").getDomProperty("value")).isEqualTo("мост");
    type("[name=channels]", "");
    type("[name=q]", "мост (");
    browser.follow(browser.find("[data-save]"));
    assertThat(browser.find("#q-error").isDisplayed()).isTrue();
    browser.complaints(); // two answers that say the form is wrong
  }

  @Test
  void pausedAndMutedAtThePushOfAButton() {
    String path = "/alerts/" + made("{\"name\":\"Тишина\",\"q\":\"трактор\"}");
    browser.open(path);
    browser.follow(browser.find("[data-pause]"));
    assertThat(browser.all(".lamp.paused")).hasSize(1);
    assertThat(client.json("/api" + path).get("enabled").asBoolean()).isFalse();
    browser.follow(browser.find("[data-pause]"));
    browser.find(".mute summary").click();
    browser.follow(browser.find(".mute [value=day]"));
    assertThat(browser.all(".lamp.muted")).hasSize(1);
    assertThat(client.json("/api" + path).get("mute_until").asText()).startsWith("2026-10-01");
    browser.follow(browser.find("[data-unmute]"));
    assertThat(browser.all(".lamp.on")).hasSize(1);
  }

  @Test
  void aChannelIsTriedAndAMessageThatWasGivenUpIsSentAgain() {
    String path =
        "/alerts/"
            + made(
                "{\"name\":\"Комбайны\",\"q\":\"комбайн\",\"channels\":[\""
                    + hook("dead")
                    + "\"]}");
    browser.open(path);
    browser.follow(browser.find("[data-test]"));
    assertThat(browser.all(".places .right")).hasSize(1);
    answer = GONE;
    browser.follow(browser.find("[data-test]"));
    assertThat(browser.text(".places .wrong")).contains("410");

    push("Комбайн сломался", "Комбайн сломался в поле, механик уже едет.");
    Browser.until(
        () -> client.json("/api" + path + "/messages?state=dead").get("total").asInt() == 1);
    browser.open(path);
    assertThat(browser.text(".messages li.dead")).contains("410");
    browser.picture("alert-dead");
    browser.open("/alerts");
    assertThat(browser.text(".alerts")).contains("не доставлено");
    answer = OK;
    RECEIVED.clear();
    browser.open(path);
    browser.follow(browser.find("[data-replay]"));
    Browser.until(() -> RECEIVED.stream().anyMatch(r -> r.contains("Комбайн сломался")));
    Browser.until(() ->
        client
            .json("/api" + path + "/messages")
            .get("messages")
            .get(0)
            .get("state")
            .asText()
            .equals("sent"));
    browser.open(path);
    assertThat(browser.all(".messages li.sent")).hasSize(1);
  }

  @Test
  void whyIsAnswered() {
    String path = "/alerts/" + made("{\"name\":\"Вокзалы\",\"q\":\"вокзал -ремонт\"}");
    push("Вокзал открыли", "Вокзал открыли после долгой паузы.");
    push("Вокзал закрыли", "Вокзал закрыли на ремонт до весны.");
    browser.open(path);
    browser.follow(browser.find("#inbox .why"));
    assertThat(browser.all(".verdict.yes")).hasSize(1);
    assertThat(browser.text(".tree mark")).isEqualTo("Вокзал");

    JsonNode found = client.json("/api/articles?q=" + encode("title:закрыли вокзал"));
    browser.open("/articles/" + found.get("articles").get(0).get("id").asText());
    browser.run(
        "for (const o of document.querySelectorAll('.why-not option'))"
            + " o.selected = o.textContent === 'Вокзалы'; return true");
    browser.follow(browser.find(".why-not button"));
    assertThat(browser.all(".verdict.no")).hasSize(1);
    assertThat(browser.all(".tree li.no")).isNotEmpty();
    browser.picture("why");
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void whoeverHasTheKeyEndsOneChannel() {
    String id =
        made(
            "{\"name\":\"Письма\",\"q\":\"письмо\","
                + "\"channels\":[\"a@example.org\",\"b@example.org\"]}");
    Alert alert = rig.alerts().find(id).orElseThrow().alert();
    String path = "/alerts/" + id + "/unsubscribe?channel=" + encode("mailto:a@example.org");
    String key = alert.proof(Notifier.unsubscribePurpose("mailto:a@example.org"));
    assertThat(client.get(path + "&key=0").statusCode()).isEqualTo(404);
    assertThat(client.get(path).statusCode()).isEqualTo(404);
    browser.open(path + "&key=" + key);
    assertThat(channels(id)).hasSize(3);
    browser.follow(browser.find("main button"));
    assertThat(browser.find("[role=status]").isDisplayed()).isTrue();
    assertThat(channels(id)).containsExactly("inbox", "mailto:b@example.org");

    String other = "/alerts/" + id + "/unsubscribe?channel=" + encode("mailto:b@example.org");
    String otherKey = alert.proof(Notifier.unsubscribePurpose("mailto:b@example.org"));
    HttpResponse<String> oneClick =
        client.send(
            "POST",
            other + "&key=" + otherKey,
            "List-Unsubscribe=One-Click",
            "Content-Type",
            "application/x-www-form-urlencoded",
            "Origin",
            "https://mail.example");
    assertThat(oneClick.statusCode()).isEqualTo(200);
    assertThat(channels(id)).containsExactly("inbox");
  }

  private static List<String> channels(String id) {
    return client
        .json("/api/alerts/" + id)
        .get("channels")
        .valueStream()
        .map(JsonNode::asText)
        .toList();
  }

  @Test
  void anOpenPageShowsWhatIsNew() {
    made("{\"name\":\"Парусники\",\"q\":\"парусник\"}");
    browser.open("/imports");
    long before = browser.number("Number(document.querySelector('[data-unread]').dataset.count)");
    browser.run(
        """
        localStorage.setItem('desktop', 'on');
        window.told = [];
        window.Notification = class {
          static permission = 'granted';
          constructor(title, options) { window.told.push(title + ': ' + options.body); }
          addEventListener() {}
        };
        return true;\
        """);
    browser.until("localStorage.getItem('inbox-seen') !== null || " + before + " === 0");
    browser.run(
        "if (!localStorage.getItem('inbox-seen')) localStorage.setItem('inbox-seen', 'none');"
            + " return true");
    push("Парусник пришёл", "Парусник пришёл в порт под утро.");
    browser.until(
        "(document.dispatchEvent(new Event('visibilitychange')), window.told.length > 0)");
    assertThat(browser.number("Number(document.querySelector('[data-unread]').dataset.count)"))
        .isEqualTo(before + 1);
    assertThat((String) browser.run("return window.told.join('|')"))
        .isEqualTo("Парусники: Парусник пришёл");
    browser.run("localStorage.clear(); return true");
  }

  @Test
  void everythingCanBeNamedAndReachedByKeyboard() {
    String id = made("{\"name\":\"Метки\",\"q\":\"метка\",\"channels\":[\"a@example.org\"]}");
    for (String path :
        List.of("/alerts", "/alerts/new", "/alerts/" + id, "/alerts/" + id + "/why")) {
      browser.open(path);
      assertThat(browser.nameless()).as(path).isEmpty();
    }
    browser.open("/alerts/new");
    type("[name=q]", "клавиатура");
    browser.find("[name=name]").sendKeys(Keys.TAB, Keys.ESCAPE);
    WebElement focused = (WebElement) browser.run("return document.activeElement");
    assertThat(focused.getDomAttribute("name")).isEqualTo("q");
    type("[name=name]", "С клавиатуры");
    WebElement page = browser.find("html");
    browser.find("[name=name]").sendKeys(Keys.ENTER);
    browser.left(page);
    assertThat(browser.text("h1")).isEqualTo("С клавиатуры");
    assertThat(
            Objects.requireNonNull(browser.find("h1").findElement(By.xpath("/html")))
                .getDomAttribute("lang"))
        .isEqualTo("ru");
  }

  @Test
  void nothingIsWiderThanAPhone() {
    String id =
        made(
            "{\"name\":\"ОченьДлинноеНазваниеБезПробелов"
                + "ИЕщёДлиннее\",\"q\":\"слово\",\"tags\":[\"метка\"],\"channels\":"
                + "[\"https://hooks.example.org/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXX\"]}");
    browser.width(360);
    try {
      for (String path :
          List.of(
              "/alerts",
              "/alerts/new?q=a&preview=1",
              "/alerts/" + id,
              "/alerts/" + id + "/edit",
              "/alerts/" + id + "/why")) {
        browser.open(path);
        assertThat(browser.number("document.documentElement.scrollWidth"))
            .as(path)
            .isLessThanOrEqualTo(360);
      }
    } finally {
      browser.width(1280);
    }
  }
}
