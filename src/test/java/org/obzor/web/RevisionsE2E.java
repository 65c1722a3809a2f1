package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** What an outlet changed in an article, over the API and on its page. */
class RevisionsE2E {
  private static final Instant NOW = Instant.parse("2026-06-30T06:00:00Z");
  private static final String FIRST =
      """
      Мост через Тобол откроют для машин в июне, сообщил аким Костаная Марат Жундубаев. Его длина \
      640 метров.

      Строители работали два года. По их словам, осталось уложить асфальт на подъездах, поставить \
      освещение и разметить полосы. Автобусы пойдут по мосту с первого дня, грузовики — через \
      месяц, когда закончатся испытания. Пешеходам отведены обе стороны, велосипедистам — одна. До \
      сих пор жители левого берега ездили в объезд, и дорога в центр занимала сорок минут. Теперь, \
      как ожидается, она сократится до двенадцати. Старый мост, построенный шестьдесят лет назад, \
      закроют на ремонт.

      Стоимость работ не назвали.\
      """;
  private static final String SECOND =
      FIRST
          .replace("в июне", "в августе, а не в июне, как обещали")
          .replace("Стоимость работ не назвали.", "Работы обошлись в 9 миллиардов тенге.");

  private static WebServer server;
  private static Client client;
  private static String id;

  @BeforeAll
  static void start() {
    server = new WebServer(WebRig.parts(0, true, 5, NOW)).start();
    client = new Client(server.port());
    assertThat(push("Мост откроют в июне", FIRST).get("imported").asInt()).isEqualTo(1);
    JsonNode second = push("Открытие моста отложили", SECOND);
    assertThat(second.get("imported").asInt()).isEqualTo(1);
    assertThat(second.get("revised").asInt()).isEqualTo(1);
    JsonNode again = push("Мост откроют в июне", FIRST);
    assertThat(again.get("duplicates").asInt()).isEqualTo(1);
    id =
        client
            .json("/api/articles?q=Тобол".replace("Тобол", "%D0%A2%D0%BE%D0%B1%D0%BE%D0%BB"))
            .at("/articles/0/id")
            .asText();
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  private static JsonNode push(String title, String text) {
    ObjectNode article = new ObjectMapper().createObjectNode();
    article.put("title", title).put("text", text).put("source", "Степь");
    article.put("published_at", "2026-06-29T10:00:00+05:00");
    article.put("url", "https://example.org/most");
    return Client.json(client.sendJson("POST", "/api/articles", article.toString()));
  }

  @Test
  void theApiTellsWhatChanged() {
    JsonNode revisions = client.json("/api/articles/" + id + "/revisions").get("revisions");
    assertThat(revisions).hasSize(2);
    assertThat(revisions.at("/0/text").asText()).isEqualTo(FIRST);
    assertThat(revisions.at("/0/superseded_at")).isEqualTo(revisions.at("/1/indexed_at"));
    assertThat(revisions.at("/0/changes")).isEmpty();
    assertThat(revisions.at("/1/superseded_at").isNull()).isTrue();
    assertThat(revisions.at("/1/changes").findValuesAsText("text"))
        .contains("августе, а не в ", "Стоимость работ не назвали");
    assertThat(revisions.at("/1/changes").findValuesAsText("kind"))
        .containsExactly(
            "same", "inserted", "same", "inserted", "same", "deleted", "inserted", "same");
    assertThat(revisions.at("/1/title_changes")).isNotEmpty();
    assertThat(client.get("/api/articles/none/revisions").statusCode()).isEqualTo(404);
    assertThat(client.json("/api/articles/" + id).get("text").asText()).isEqualTo(SECOND);
  }

  @Test
  void thePageShowsWhatChangedInBothLanguages() {
    for (String language : List.of("ru", "en")) {
      try (Browser browser = new Browser(server.port(), language)) {
        browser.open("/articles/" + id);
        assertThat(browser.text(".byline"))
            .contains(language.equals("ru") ? "1 прежняя редакция" : "1 earlier wording");
        assertThat(browser.all(".wordings .diff del"))
            .extracting(WebElement::getText)
            .anySatisfy(t -> assertThat(t).contains("Стоимость"));
        assertThat(browser.all(".wordings .diff ins"))
            .extracting(WebElement::getText)
            .anySatisfy(t -> assertThat(t).contains("августе"));
        assertThat(browser.find(".wordings ins").getCssValue("text-decoration-line"))
            .isEqualTo("underline");
        assertThat(browser.find(".wordings del").getCssValue("text-decoration-line"))
            .isEqualTo("line-through");
        assertThat(browser.all(".wordings .gap")).isNotEmpty();
        show(browser, "wordings-" + language);
        assertThat(browser.complaints()).isEmpty();
      }
    }
  }

  private static void show(Browser browser, String name) {
    browser.run("document.querySelector('.wordings').scrollIntoView(); return true");
    browser.picture(name);
    browser.run("document.documentElement.dataset.theme = 'dark'; return true");
    browser.picture(name + "-dark");
    browser.width(390);
    browser.run("document.querySelector('.wordings').scrollIntoView(); return true");
    browser.picture(name + "-phone");
    assertThat(browser.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
  }
}
