package org.obzor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading, completions and alternatives over HTTP, with the articles in memory. */
class QueryHelpIT {
  private static WebServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    Instant now = Instant.parse("2026-06-15T09:30:00Z");
    server = new WebServer(WebRig.parts(0, false, 200, now)).start();
    client = new Client(server.port());
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  private static String encode(String q) {
    return URLEncoder.encode(q, StandardCharsets.UTF_8);
  }

  private static JsonNode read(String q, String ui) {
    return client.json("/api/query?ui=" + ui + "&q=" + encode(q));
  }

  @Test
  void readsAQueryInTheReadersLanguage() {
    JsonNode ru = read("Китай person:\"Пётр Вершинин\" -country:UZ", "ru");
    assertThat(ru.get("valid").asBoolean()).isTrue();
    assertThat(ru.get("canonical").asText()).isEqualTo("китай person:петр-вершинин -country:UZ");
    assertThat(ru.get("reading").asText())
        .isEqualTo("слово «китай» в любой форме, персона Пётр Вершинин и не страна Узбекистан");
    assertThat(read("китай country:UZ", "en").get("reading").asText())
        .isEqualTo("the word “китай” in any form and the country Uzbekistan");
    assertThat(read("", "en").get("reading").asText()).isEqualTo("all articles");
  }

  @Test
  void saysWhereAQueryIsWrong() {
    JsonNode wrong = read("𝄞а AND OR", "ru");
    assertThat(wrong.get("valid").asBoolean()).isFalse();
    assertThat(wrong.get("error").get("position").asInt()).isEqualTo(4);
    assertThat(wrong.get("error").get("code").asText()).isEqualTo("query.missing-operand");
    HttpResponse<String> refused = client.get("/api/articles?q=" + encode("а \"б"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Client.json(refused).get("error").get("position").asInt()).isEqualTo(3);
    assertThat(client.get("/api/query?query=a").statusCode()).isEqualTo(400);
  }

  /** The caret is a bar; the answer is the query after each completion. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          ru | so|            => source:
          ru | ист|           => source:
          ru | китай O|       => OR
          ru | китай или|     => OR
          ru | кит|           => country:Китай
          ru | country:Ки|    => country:Китай
          ru | country:кнр|   => country:Китай
          ru | -country:тур| б => -country:Турция
          en | country:кит|   => country:China
          en | country:(KZ OR Chi|) => country:(KZ OR China
          ru | country:Соединённые шт|аты => -
          ru | country:"соединённые шт| => country:США
          ru | вершин|        => person:"Пётр Вершинин"
          ru | person:"пётр в| => person:"Пётр Вершинин"
          ru | source:ала|    => source:"Деловой Алатау"
          ru | lang:|         => lang:ru
          ru | topic:транс|   => topic:Транспорт
          ru | title:кит|     => -
          """)
  void completesWhatIsBeingWritten(String marked, String expected) {
    String q = marked.substring(5).strip();
    int cursor = q.codePointCount(0, q.indexOf('|'));
    String plain = q.replace("|", "");
    JsonNode found =
        client.json(
            "/api/suggest?ui=%s&cursor=%s&q=%s"
                .formatted(marked.substring(0, 2), cursor, encode(plain)));
    List<String> completed = new ArrayList<>();
    for (JsonNode item : found.get("items")) {
      completed.add(plain.substring(0, found.get("start").asInt()) + item.get("insert").asText());
    }
    if (expected.equals("-")) {
      assertThat(completed).isEmpty();
    } else {
      assertThat(completed).anyMatch(c -> c.contains(expected));
    }
  }

  @Test
  void whatIsInsertedCanBeRead() {
    for (String typed : List.of("а", "к", "в", "с", "д", "t", "r", "i")) {
      JsonNode found = client.json("/api/suggest?q=" + encode(typed));
      for (JsonNode item : found.get("items")) {
        String kind = item.get("kind").asText();
        if (!kind.equals("field") && !kind.equals("operator")) {
          String q = item.get("insert").asText();
          assertThat(read(q, "ru").get("valid").asBoolean()).as(q).isTrue();
          JsonNode answer = client.json("/api/articles?size=0&q=" + encode(q));
          assertThat(answer.get("total").asLong()).as(q).isEqualTo(item.get("articles").asLong());
        }
      }
    }
  }

  @Test
  void offersFieldsWhereNothingIsWrittenYet() {
    JsonNode found = client.json("/api/suggest?q=");
    assertThat(found.get("items").findValuesAsText("insert"))
        .containsExactly("title:", "source:", "country:", "person:", "topic:", "lang:");
    assertThat(client.get("/api/suggest?q=a&cursor=7").statusCode()).isEqualTo(400);
  }

  @Test
  void offersOtherQueriesWhereNothingIsFound() {
    JsonNode found = client.json("/api/alternatives?ui=ru&q=" + encode("rbnfq -source:РБК"));
    assertThat(found.get("total").asLong()).isZero();
    JsonNode first = found.get("alternatives").get(0);
    assertThat(first.get("kind").asText()).isEqualTo("spelling");
    assertThat(first.get("q").asText()).isEqualTo("китай -source:РБК");
    assertThat(first.get("articles").asLong())
        .isEqualTo(client.json("/api/articles?size=0&q=" + encode("китай")).get("total").asLong())
        .isPositive();
    JsonNode without =
        client.json("/api/alternatives?ui=ru&country=CN&source=" + encode("Нет такого"));
    assertThat(without.get("alternatives").get(0).get("dropped").asText())
        .isEqualTo("источник Нет такого");
    assertThat(client.json("/api/alternatives?q=" + encode("китай")).get("alternatives")).isEmpty();
  }
}
