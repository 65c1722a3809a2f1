package org.obzor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.obzor.Cases;
import org.obzor.article.ArticleDraft;
import org.obzor.text.WordCount;

class ClippingsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Almaty");
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);

  private final Contents contents = new Contents(ZONE, NOW, SourceOptions.DEFAULT);

  private List<Item> read(String text) {
    return contents.items("f.txt", text.getBytes(StandardCharsets.UTF_8), new Budget());
  }

  private ArticleDraft one(String text) {
    List<Item> items = read(text);
    assertThat(items).hasSize(1);
    return draft(items.getFirst());
  }

  private static ArticleDraft draft(Item item) {
    assertThat(item).isInstanceOf(Item.Found.class);
    return ((Item.Found) item).draft();
  }

  private static String code(Item item) {
    return item instanceof Item.Rejected r ? r.code() : "found";
  }

  @Test
  void readsTheUsersOwnClipping() throws IOException {
    byte[] bytes = Files.readAllBytes(Cases.require("seed/tass-2024-03-30.txt"));
    ArticleDraft d = draft(contents.items("seed", bytes, new Budget()).getFirst());
    assertThat(d.source()).isEqualTo("ТАСС");
    assertThat(d.title()).startsWith("Китай видит").endsWith("МИД КНР");
    assertThat(d.publishedAt())
        .isEqualTo(LocalDate.of(2024, 3, 30).atTime(12, 0).atZone(ZONE).toInstant());
    assertThat(d.dateOnly()).isTrue();
    assertThat(d.declaredWordCount()).isEqualTo(248);
    assertThat(WordCount.of(d.text())).isEqualTo(243);
    assertThat(d.text()).startsWith("Китай рассматривает").endsWith("США и КНР.");
    assertThat(d.tail())
        .startsWith("Новости\n\nЧитайте также")
        .contains("Новая Зеландия")
        .endsWith("в Китае");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ТАСС 30.03.24 Слов: 248; ТАСС; 2024-03-30; 248",
        "ТАСС 30.03.2024 Слов: 248; ТАСС; 2024-03-30; 248",
        "ТАСС 3.4.2024 слов 12; ТАСС; 2024-04-03; 12",
        "ТАСС 30.03.24; ТАСС; 2024-03-30;",
        "Степной вестник 01.02.25 Слов: 1 248; Степной вестник; 2025-02-01; 1248",
        "The Steppe Daily 01.02.25 Words: 77; The Steppe Daily; 2025-02-01; 77",
        "Дала хабары 01.02.25 Сөз: 90; Дала хабары; 2025-02-01; 90",
        "24.kg 01.02.25 Слов: 5; 24.kg; 2025-02-01; 5",
        "«Вести, факты & К°» (№1) 01.02.25 Слов: 5; «Вести, факты & К°» (№1); 2025-02-01; 5",
        "Архив 05.06.98 Слов: 5; Архив; 1998-06-05; 5",
      })
  void readsHeaders(String header, String source, LocalDate day, Integer words) {
    ArticleDraft d = one("Заголовок\n\n" + header + "\n\nТекст заметки о погоде.\n");
    assertThat(d.source()).isEqualTo(source);
    assertThat(LocalDate.ofInstant(d.publishedAt(), ZONE)).isEqualTo(day);
    assertThat(d.declaredWordCount()).isEqualTo(words);
  }

  @Test
  void oneBadClippingOfADigestCostsNoOther() {
    List<Item> items =
        read(
            """
            Первая новость

            Издание 01.03.24 Слов: 4

            Текст первой новости здесь.

            Вторая новость

            Издание 31.02.24 Слов: 4

            Текст второй новости здесь.

            Третья новость
            Другое издание 02.03.24 Слов: 4
            Текст третьей новости здесь.
            """);
    assertThat(items)
        .extracting(ClippingsTest::code)
        .containsExactly("found", "source.impossible-date", "found");
    assertThat(items.get(1).place()).isEqualTo(new Place("f.txt", 2, 7));
    assertThat(draft(items.get(0)).text()).isEqualTo("Текст первой новости здесь.");
    assertThat(draft(items.get(2)).title()).isEqualTo("Третья новость");
  }

  @Test
  void aTailDoesNotSwallowTheNextClipping() {
    List<Item> items =
        read(
            """
            Первая новость

            Издание 01.03.24 Слов: 3

            Текст первой новости.

            Читайте также:

            Чужой заголовок
            Ещё один чужой заголовок

            Вторая новость

            Издание 02.03.24

            Новости пришли поздно, но все их прочли. Текст второй новости.

            Новости
            Хвост второй
            """);
    assertThat(items).hasSize(2);
    assertThat(draft(items.get(0)).tail())
        .isEqualTo("Читайте также:\n\nЧужой заголовок\nЕщё один чужой заголовок");
    ArticleDraft second = draft(items.get(1));
    assertThat(second.title()).isEqualTo("Вторая новость");
    assertThat(second.text()).startsWith("Новости пришли поздно").endsWith("второй новости.");
    assertThat(second.tail()).isEqualTo("Новости\nХвост второй");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Соглашение вступит в силу 01.04.2024", "Курс валют на 30.03.24"})
  void aDateAtTheEndOfALineIsNoHeader(String line) {
    ArticleDraft d =
        one(
            "Заголовок\n\nИздание 01.03.24\n\nНачало текста\n\n"
                + line
                + "\n\nКонец текста идёт здесь.");
    assertThat(d.text()).contains(line).endsWith("здесь.");
  }

  @Test
  void separatorsBetweenClippingsBelongToNone() {
    List<Item> items =
        read(
            "А\n\nИ 01.03.24 Слов: 1\n\nТекст.\n\n-----\n\nБ\n\nИ 02.03.24 Слов: 1\n\nТекст.\n\n* * *\nИ 03.03.24 Слов: 1\nТекст.");
    assertThat(items)
        .extracting(ClippingsTest::code)
        .containsExactly("found", "found", "source.no-title");
    assertThat(draft(items.get(1)).text()).isEqualTo("Текст.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; source.empty",
        "'  \n \n'; source.empty",
        "'Просто текст без всего.\nИ ещё строка.'; source.no-header",
        "'Заголовок\n\nИздание 31.02.24 Слов: 3\n\nТекст.'; source.impossible-date",
        "'Заголовок\n\nИздание 30.13.2024\n\nТекст.'; source.impossible-date",
        "'Заголовок\n\nИздание 30.03.2099 Слов: 3\n\nТекст.'; source.date-in-future",
        "'Издание 30.03.24 Слов: 3\n\nТекст.'; source.no-title",
        "'Заголовок\n\nИздание 30.03.24 Слов: 3\n'; source.no-text",
        "'Заголовок\n\nИздание 30.03.24 Слов: 3\n\nНовости\n\nЧужое'; source.no-text",
      })
  void namesWhatIsWrong(String text, String code) {
    assertThat(read(text)).extracting(ClippingsTest::code).containsExactly(code);
  }

  @Test
  void aBinaryFileIsRejected() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    assertThat(contents.items("f", png, new Budget()))
        .extracting(ClippingsTest::code)
        .containsExactly("source.binary");
  }

  @Test
  void lineEndsAndWrappedTitlesDoNotMatter() {
    ArticleDraft d =
        one(
            "Длинный заголовок,\r\nразбитый на строки\r\n\r\nИздание 01.03.24 Слов: 3\r\n\r\nПервый абзац.\r\n\r\n\r\nВторой.\r\n");
    assertThat(d.title()).isEqualTo("Длинный заголовок, разбитый на строки");
    assertThat(d.text()).isEqualTo("Первый абзац.\n\nВторой.");
  }

  @Test
  void alsoALaterTitleMayBeBrokenOverLines() {
    List<Item> items =
        read(
            """
            А

            И 01.03.24 Слов: 2

            Первый абзац.

            Длинный заголовок второй статьи,
            разбитый на строки

            И 02.03.24 Слов: 2

            Второй абзац.

            Новости

            Чужое
            Тоже чужое
            Третья

            И 03.03.24 Слов: 2

            Третий абзац,
            перенесённый по строкам
            без пустых.
            Четвёртая
            И 04.03.24 Слов: 1
            Текст.
            """);
    assertThat(items)
        .extracting(i -> draft(i).title())
        .containsExactly(
            "А", "Длинный заголовок второй статьи, разбитый на строки", "Третья", "Четвёртая");
    assertThat(draft(items.get(0)).text()).isEqualTo("Первый абзац.");
    assertThat(draft(items.get(1)).tail()).isEqualTo("Новости\n\nЧужое\nТоже чужое");
    assertThat(draft(items.get(2)).text()).endsWith("без пустых.");
  }
}
