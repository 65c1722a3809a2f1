package org.obzor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.obzor.article.ArticleDraft;
import org.obzor.source.PushedArticles.Syntax;

class PushedArticlesTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
  private static final String GOOD =
      "{\"title\":\"Т\",\"text\":\"Слова.\",\"source\":\"И\",\"published_at\":\"2024-03-30\"}";

  private final PushedArticles pushed = new PushedArticles(ZONE, NOW);

  private List<Item> read(String json, Syntax syntax) {
    List<Item> items = new ArrayList<>();
    try {
      pushed.read(
          new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), syntax, "", items::add);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return items;
  }

  private static String code(Item item) {
    return item instanceof Item.Rejected r ? r.code() : "found";
  }

  private static ArticleDraft draft(Item item) {
    return ((Item.Found) item).draft();
  }

  private Item published(String at) {
    return read(GOOD.replace("2024-03-30", at), Syntax.JSON).getFirst();
  }

  @Test
  void readsAnObjectAnArrayAndLines() {
    assertThat(read(GOOD, Syntax.JSON))
        .extracting(PushedArticlesTest::code)
        .containsExactly("found");
    assertThat(read("[" + GOOD + "," + GOOD + "]", Syntax.JSON)).hasSize(2);
    assertThat(read("[]", Syntax.JSON)).extracting(PushedArticlesTest::code).isEmpty();
    assertThat(read("\uFEFF" + GOOD + "\r\n\n" + GOOD, Syntax.NDJSON))
        .extracting(PushedArticlesTest::code)
        .containsExactly("found", "found");
    assertThat(read("", Syntax.JSON))
        .extracting(PushedArticlesTest::code)
        .containsExactly("source.empty");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-30, 2024-03-30T07:00:00Z, true",
    "2024-03-30T10:15:00Z, 2024-03-30T10:15:00Z, false",
    "2024-03-30T10:15:00.123+05:00, 2024-03-30T05:15:00.123Z, false",
    "2024-03-30T10:15:00+0500, 2024-03-30T05:15:00Z, false",
    "2024-03-30T10:15, 2024-03-30T05:15:00Z, false",
    "2024-03-30 10:15:30, 2024-03-30T05:15:30Z, false",
  })
  void readsTimes(String written, Instant instant, boolean dateOnly) {
    // Almaty was at +06:00 until March 2024 and at +05:00 since.
    ArticleDraft d = draft(published(written));
    assertThat(d.publishedAt()).isEqualTo(instant);
    assertThat(d.dateOnly()).isEqualTo(dateOnly);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-02-31, source.bad-date",
    "30.03.2024, source.bad-date",
    "yesterday, source.bad-date",
    "2024-03-30T25:00:00Z, source.bad-date",
    "0001-01-01, source.bad-date",
    "2099-01-01, source.date-in-future",
  })
  void refusesTimesThatAreNone(String written, String code) {
    assertThat(code(published(written))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"source\":\"И\",\"published_at\":\"2024-03-30\"}; source.no-title-no-text",
        "{\"title\":\" \",\"source\":\"И\",\"published_at\":\"2024-03-30\"}; source.no-title-no-text",
        "{\"title\":\"Т\",\"published_at\":\"2024-03-30\"}; source.missing-field",
        "{\"title\":\"Т\",\"source\":\"И\"}; source.missing-field",
        "{\"title\":\"Т\",\"source\":\"И\",\"published_at\":null}; source.missing-field",
        "{\"title\":5,\"source\":\"И\",\"published_at\":\"2024-03-30\"}; source.not-a-text",
        "{\"title\":\"Т\",\"text\":[],\"source\":\"И\",\"published_at\":\"2024-03-30\"}; source.not-a-text",
        "{\"title\":\"Т\",\"sorce\":\"И\",\"published_at\":\"2024-03-30\"}; source.unknown-field",
        "{\"title\":\"Т\",\"source\":\"И\",\"published_at\":\"2024-03-30\",\"url\":\"javascript:alert(1)\"}; source.bad-url",
        "{\"title\":\"Т\",\"source\":\"И\",\"published_at\":\"2024-03-30\",\"url\":\"/relative\"}; source.bad-url",
        "{\"title\":\"Т\",\"source\":\"И\",\"published_at\":\"2024-03-30\",\"lang\":\"русский\"}; source.bad-lang",
        "'7'; source.not-an-object",
        "'\"text\"'; source.not-an-object",
        "'null'; source.not-an-object",
      })
  void oneBadItemCostsNoOther(String bad, String code) {
    assertThat(read("[" + GOOD + "," + bad + "," + GOOD + "]", Syntax.JSON))
        .extracting(PushedArticlesTest::code)
        .containsExactly("found", code, "found");
    List<Item> lines = read(GOOD + "\n" + bad + "\n" + GOOD, Syntax.NDJSON);
    assertThat(lines).extracting(PushedArticlesTest::code).containsExactly("found", code, "found");
    assertThat(lines.get(1).place()).isEqualTo(new Place("", 2, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"author\":\"By Anna Fixture and Boris Example\"' | Anna Fixture/Boris Example",
        "'\"authors\":[\"Пример, Анна Б.\",\"Борис\"]' | Пример, Анна Б./Борис",
        "'\"authors\":\"Анна; Борис\"' | Анна/Борис",
        "'\"authors\":null' | ''",
        "'\"author\":7' | source.not-a-text",
        "'\"authors\":[7]' | source.not-a-text",
        "'\"authors\":{}' | source.not-names",
        "'\"autors\":[]' | source.unknown-field",
      })
  void readsWhoWroteIt(String field, String expected) {
    Item item = read(GOOD.replaceFirst("\\}$", "," + field + "}"), Syntax.JSON).getFirst();
    assertThat(item instanceof Item.Found f ? String.join("/", f.draft().authors()) : code(item))
        .isEqualTo(expected);
  }

  @Test
  void brokenJsonIsToldWithItsPlace() {
    List<Item> items = read("[" + GOOD + ",\n{\"title\":\"Т\",,}]", Syntax.JSON);
    assertThat(items)
        .extracting(PushedArticlesTest::code)
        .containsExactly("found", "source.bad-json");
    assertThat(((Item.Rejected) items.get(1)).arguments()).containsExactly(2, 15);
    assertThat(items.get(1).place().number()).isEqualTo(2);
    assertThat(read("[" + GOOD, Syntax.JSON))
        .extracting(PushedArticlesTest::code)
        .containsExactly("found", "source.bad-json");
  }

  @Test
  void aBrokenLineCostsThatLineOnly() {
    List<Item> items = read(GOOD + "\n{\"title\": \n" + GOOD + " x\n" + GOOD, Syntax.NDJSON);
    assertThat(items)
        .extracting(PushedArticlesTest::code)
        .containsExactly("found", "source.bad-json", "source.bad-json", "found");
    assertThat(items.get(2).place()).isEqualTo(new Place("", 3, 3));
  }

  @Test
  void notUtf8IsBrokenJson() throws IOException {
    byte[] bytes = GOOD.getBytes(java.nio.charset.Charset.forName("windows-1251"));
    List<Item> items = new ArrayList<>();
    pushed.read(new ByteArrayInputStream(bytes), Syntax.NDJSON, "", items::add);
    assertThat(items).extracting(PushedArticlesTest::code).containsExactly("source.bad-json");
  }

  @Test
  void aTextOfMoreThanFiveMegabytesIsRefused() {
    String longText = "слово ".repeat(500_000);
    assertThat(read("[" + GOOD.replace("Слова.", longText) + "," + GOOD + "]", Syntax.JSON))
        .extracting(PushedArticlesTest::code)
        .containsExactly("source.too-long", "found");
    assertThat(read(GOOD.replace("Слова.", "word ".repeat(1_000_000)), Syntax.NDJSON))
        .extracting(PushedArticlesTest::code)
        .containsExactly("found");
  }

  @Test
  void whatNobodyCanSeeIsCleanedAway() {
    String json =
        "{\"title\":\" За\\u0000го\\u00ADловок\\n \\u0007дня \",\"text\":\"А\\r\\nБ\\ud800\\n\\n\\n\\nи\\u0306\",\"source\":\" «И» \",\"published_at\":\"2024-03-30\",\"lang\":\"ru-RU\",\"id\":\"7\"}";
    ArticleDraft d = draft(read(json, Syntax.JSON).getFirst());
    assertThat(d.title()).isEqualTo("Заголовок дня");
    assertThat(d.text()).isEqualTo("А\nБ\uFFFD\n\nй");
    assertThat(d.source()).isEqualTo("«И»");
    assertThat(d.lang()).isEqualTo("ru");
    assertThat(d.id()).isEqualTo("7");
  }

  @Test
  void whatDraftJsonWritesIsReadAsTheSameDraft() {
    DraftJson json = new DraftJson(ZONE);
    List<ArticleDraft> drafts =
        List.of(
            new ArticleDraft(
                null,
                "Т",
                "А.\n\n«Б»",
                "Новости\nВ",
                "И",
                null,
                null,
                Instant.parse("2024-03-30T07:00:00Z"),
                true,
                248),
            new ArticleDraft(
                "x/1",
                "",
                "А",
                null,
                "И & К",
                "https://example.org/а?b=1",
                "kk",
                Instant.parse("2024-03-30T07:00:00.120Z"),
                false,
                null,
                List.of("Пример, Анна Б.", "Борис")));
    for (ArticleDraft d : drafts) {
      String line = json.line(d);
      assertThat(line).doesNotContain("\n");
      assertThat(draft(read(line, Syntax.NDJSON).getFirst())).isEqualTo(d);
    }
    assertThat(json.line(drafts.getFirst())).contains("\"published_at\":\"2024-03-30\"");
  }
}
