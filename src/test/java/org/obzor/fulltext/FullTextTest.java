package org.obzor.fulltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FullTextTest {
  @Test
  void tagsWithoutEndAreReadToABound() {
    String article =
        "<p>The bridge over the river was closed, the mayor said on Monday.</p>".repeat(9);
    assertThat(FullText.of("<i></i>".repeat(1_000) + article, "")).isPresent();
    assertThat(FullText.of("<i></i>".repeat(200_000) + article, "")).isEmpty();
  }

  @Test
  void endlessBlanksInWhatAPageStatesTakeNoTime() {
    String stated = "One sentence of the article. ".repeat(30) + " ".repeat(1_000_000) + "x";
    String page =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + stated
            + "\"}</script><p>Hello.</p>";
    assertThat(FullText.of(page, "").orElseThrow().text()).startsWith("One sentence");
  }

  private static final String SENTENCE =
      "The committee met on Tuesday, and agreed, after some hours, that it would meet again. ";

  private static Page fixture(String name) {
    try (InputStream in = FullTextTest.class.getResourceAsStream(name + ".html")) {
      String html = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return FullText.of(html, "https://example.org/1").orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String body) {
    return FullText.of("<html><body>" + body + "</body></html>", "").map(Page::text).orElse("");
  }

  @Test
  void aRussianPageIsItsParagraphsHeadingsListsAndQuotes() {
    assertThat(fixture("russian").text())
        .isEqualTo(
            String.join(
                "\n\n",
                "Новый мост через Ишим откроют для движения в последних числах августа, сообщили"
                    + " в городском управлении транспорта.",
                "По словам начальника управления Ерлана Сулейменова, осталось уложить асфальт на"
                    + " подъездах и проверить освещение.",
                "Что изменится для водителей",
                "Движение по старому мосту ограничат одной полосой.",
                "Грузовики направят в объезд через промышленную зону.",
                "«Мы сдаём работу на месяц раньше срока», — сказал инженер проекта.",
                "Строительство началось два года назад.\n"
                    + "Его стоимость составила девять миллиардов тенге."));
  }

  @Test
  void aPageTellsTitleDateAndAuthor() {
    Page page = fixture("russian");
    assertThat(page.title()).isEqualTo("Мост через Ишим откроют в августе");
    assertThat(page.published()).isEqualTo(OffsetDateTime.parse("2024-07-03T18:40:00+05:00"));
    assertThat(page.author()).isEqualTo("Мадина Оспанова");
  }

  @Test
  void whatAPageStatesAsItsArticleDecides() {
    Page page = fixture("english");
    assertThat(page.text().split("\n\n", -1)).hasSize(3);
    assertThat(page.text())
        .startsWith("For two centuries")
        .doesNotContain("free for schools")
        .endsWith("signed a contract so far.");
    assertThat(page.title()).isEqualTo("Harbour town bets on seaweed");
    assertThat(page.published()).isEqualTo(OffsetDateTime.parse("2023-05-09T06:15:00Z"));
    assertThat(page.author()).isEqualTo("Ann Mercer, Tom Hale");
  }

  @Test
  void aPageMadeOfTablesAndBreaksIsReadAsWell() {
    Page page = fixture("kazakh");
    assertThat(page.text().split("\n\n", -1))
        .hasSize(3)
        .satisfies(p -> {
          assertThat(p[0]).startsWith("Ғалымдар биыл");
          assertThat(p[1]).startsWith("Қорық қызметкері");
          assertThat(p[2]).startsWith("Келесі санақ");
        });
    assertThat(page.published()).isEqualTo(LocalDate.of(2022, 10, 14));
    assertThat(page.author()).isEmpty();
  }

  @Test
  void whatScriptsWouldShowIsTakenFromWhatThePageStates() {
    String body = (SENTENCE + "\\n").repeat(8);
    Page page =
        FullText.of(
                "<script type='application/ld+json'>{\"@type\":[\"Article\"],\"articleBody\":\""
                    + body
                    + "\"}</script><div id=app>Please enable scripts to read this page.</div>",
                "")
            .orElseThrow();
    assertThat(page.text().split("\n\n", -1)).hasSize(8).allMatch(SENTENCE.strip()::equals);
  }

  @Test
  void aShortSummaryInLinkedDataDoesNotReplaceTheArticle() {
    String text =
        text(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                + "In short, the committee met.\"}</script><div><p>"
                + SENTENCE
                + "</p><p>"
                + SENTENCE.replace("Tuesday", "Friday")
                + "</p></div>");
    assertThat(text).contains("Tuesday").contains("Friday");
  }

  @Test
  void articlesListedBelowAreNotTheArticle() {
    String teasers = ("<article><h2>Another</h2><p>" + SENTENCE + "</p></article>").repeat(9);
    String text =
        text(
            "<section><article><h1>One</h1><div>"
                + ("<p>The mayor, who spoke first, said little. " + SENTENCE + "</p>").repeat(6)
                + "</div></article></section><section>"
                + teasers
                + "</section>");
    assertThat(text.split("\n\n", -1)).hasSize(6).allMatch(p -> p.startsWith("The mayor"));
  }

  @Test
  void rowsOfATableAreLines() {
    String rows = "<tr><td>Astana</td><td>3</td></tr><tr><td>Almaty</td><td>2</td></tr>";
    assertThat(text("<p>" + SENTENCE + "</p><table>" + rows + "</table><p>" + SENTENCE + "</p>"))
        .contains("\n\nAstana | 3\n\nAlmaty | 2\n\n");
  }

  @Test
  void aPictureDoesNotCostAShortArticle() {
    assertThat(text("<article><img src=a.jpg><p>The bridge is closed until Monday.</p></article>"))
        .isEqualTo("The bridge is closed until Monday.");
  }

  @Test
  void aClassOnEverythingHidesNothing() {
    assertThat(text("<div class='comments-on sidebar'><p>" + SENTENCE.repeat(3) + "</p></div>"))
        .isEqualTo(SENTENCE.repeat(3).strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<p></p>", "<nav><a href=x>Home</a></nav>", "\0", "<"})
  void aPageWithoutAnArticleIsNone(String html) {
    assertThat(FullText.of(html, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-03T04:05:06+0300, 2024-02-03T04:05:06+03:00",
    "2024-02-03T04:05Z, 2024-02-03T04:05Z",
    "2024-02-03 04:05:06 +03:00, 2024-02-03T04:05:06+03:00",
    "2024-02-03T04:05:06.123Z, 2024-02-03T04:05:06.123Z",
    "'Sat, 3 Feb 2024 04:05:06 GMT', 2024-02-03T04:05:06Z"
  })
  void aDateKeepsItsOffset(String written, OffsetDateTime expected) {
    assertThat(Times.parse(written)).isEqualTo(expected);
  }

  @Test
  void aDateSaysNoMoreThanItTells() {
    assertThat(Times.parse("2024-02-03T04:05:06")).isEqualTo(LocalDateTime.of(2024, 2, 3, 4, 5, 6));
    assertThat(Times.parse("2024/2/3")).isEqualTo(LocalDate.of(2024, 2, 3));
    assertThat(Times.parse("2024-02-31")).isNull();
    assertThat(Times.parse("yesterday")).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<table><tr><td>x",
        "<table>x<b>",
        "<span class=ad>x",
        "<a href=x><p>y",
        "<article>",
        "<font color=a><p>x",
        "<svg><p>x",
        "<script type=application/ld+json>[[[[[["
      })
  void anythingRepeatedIsRead(String piece) {
    String page =
        "<article><p>" + SENTENCE + "</p></article>" + piece.repeat(300_000 / piece.length());
    assertThat(FullText.of(page, "").map(Page::text).orElse("")).startsWith(SENTENCE.strip());
  }
}
