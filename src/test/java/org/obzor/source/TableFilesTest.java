package org.obzor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.obzor.article.ArticleDraft;
import org.obzor.source.archive.ColumnMapping;

class TableFilesTest {
  private static SourceOptions columns(Map<String, String> columns) {
    return new SourceOptions(SourceOptions.AUTO, ColumnMapping.of(columns).orElseThrow());
  }

  private static LocalDate day(ArticleDraft draft) {
    return LocalDate.ofInstant(draft.publishedAt(), ReadFiles.ZONE);
  }

  @Test
  void csvByItsHeadings() {
    List<ArticleDraft> drafts =
        ReadFiles.drafts(
            """
            Title,Publication date,Source,Body,Link,Word count
            "A ""quoted"" title, long",2026-03-03T10:00:00+05:00,Ledger,"One.

            Two.",https://ledger.example/1,2
            Second,03.03.2026,Ledger,Text,not a link,
            """);
    assertThat(drafts.get(0).title()).isEqualTo("A \"quoted\" title, long");
    assertThat(drafts.get(0).text()).isEqualTo("One.\n\nTwo.");
    assertThat(drafts.get(0).publishedAt()).isEqualTo(Instant.parse("2026-03-03T05:00:00Z"));
    assertThat(drafts.get(0).url()).isEqualTo("https://ledger.example/1");
    assertThat(drafts.get(0).declaredWordCount()).isEqualTo(2);
    assertThat(drafts.get(1).url()).isNull();
    assertThat(drafts.get(1).dateOnly()).isTrue();
  }

  @Test
  void headingsAndSeparatorsOfFourLanguages() {
    assertThat(ReadFiles.drafts("Заголовок;Дата;Время;Источник;Текст\nА;03.03.2026;10:00;И;Т\n"))
        .extracting(ArticleDraft::publishedAt)
        .containsExactly(Instant.parse("2026-03-03T05:00:00Z"));
    assertThat(ReadFiles.drafts("Titre\tDate\tJournal\tTexte\nA\t3 mars 2026\tJ\tT\n")).hasSize(1);
    assertThat(ReadFiles.drafts("Titel|Datum|Quelle|Inhalt\nA|3. März 2026|Q|T\n")).hasSize(1);
    byte[] old = "Заголовок;Дата;Издание\nА;03.03.26;И\n".getBytes(Charset.forName("windows-1251"));
    assertThat(ReadFiles.outcomes(ReadFiles.items("f.csv", old))).containsExactly("А");
  }

  @Test
  void aMonthThatCannotBeOneTellsTheOrderForAll() {
    assertThat(
            ReadFiles.drafts("title,date,source\nA,3/4/2026,S\nB,3/14/2026,S\n").stream()
                .map(TableFilesTest::day))
        .containsExactly(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 14));
    assertThat(day(ReadFiles.drafts("title,date,source\nA,3/4/2026,S\n").getFirst()))
        .isEqualTo(LocalDate.of(2026, 4, 3));
  }

  @Test
  void aQuotationMarkThatIsNeverClosedCostsItsRowOnly() {
    List<Item> items =
        ReadFiles.items(
            "title,date,source,text\nA,2026-03-01,S,x\n\"B,2026-03-02,S,y\nC,2026-03-03,S,z\n");
    assertThat(ReadFiles.outcomes(items)).containsExactly("A", "\"B", "C");
    assertThat(items.getLast().place().line()).isEqualTo(4);
    assertThat(
            ReadFiles.outcomes(
                ReadFiles.items(
                    "title,date,source\nA \"a\" a,2026-03-01,S\nB\nC,never,S\nD,2026-03-03,\n")))
        .containsExactly(
            "A \"a\" a", "source.no-date", "source.unreadable-date", "source.no-outlet");
  }

  @Test
  void columnsThatSomebodyNames() {
    String csv = "H1,H2,H3\nName,2026-03-01,Words of it\n";
    assertThat(ReadFiles.outcomes(ReadFiles.items(csv))).containsExactly("source.no-header");
    SourceOptions options =
        columns(Map.of("title", "H1", "date", "2", "text", "H3", "source", "'Ledger'"));
    ArticleDraft draft =
        ReadFiles.drafts(ReadFiles.items("f", ReadFiles.utf8(csv), options)).getFirst();
    assertThat(draft.title()).isEqualTo("Name");
    assertThat(draft.text()).isEqualTo("Words of it");
    assertThat(draft.source()).isEqualTo("Ledger");
    assertThat(ColumnMapping.of(Map.of("colour", "H1"))).isEmpty();
  }

  @Test
  void integrumWorkbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "test", "1.0")) {
      Worksheet empty = book.newWorksheet("Пусто");
      empty.value(0, 0, "Отчёт");
      Worksheet sheet = book.newWorksheet("Документы");
      sheet.value(0, 0, "Выгрузка за март");
      String[] heading = {"Источник", "Дата", "Время", "Заголовок", "Анонс", "Оригинал", "Автор"};
      for (int i = 0; i < heading.length; i++) {
        sheet.value(2, i, heading[i]);
      }
      String[] first = {
        "Телетайп", "03.03.2026", "18:05", "Паром", "Анонс.", "https://t.example/1", "А"
      };
      String[] second = {"Телетайп", "", "", "Без даты", "Анонс.", "", ""};
      for (int i = 0; i < heading.length; i++) {
        sheet.value(3, i, first[i]);
        sheet.value(4, i, second[i]);
        sheet.value(5, i, i == 5 ? "Полный текст статьи, а не адрес." : first[i]);
      }
      sheet.value(5, 1, LocalDate.of(2026, 3, 4));
      sheet.style(5, 1).format("dd.mm.yyyy").set();
      sheet.value(5, 2, 0.5);
      sheet.style(5, 2).format("hh:mm").set();
    }
    List<Item> items = ReadFiles.items("i.xlsx", out.toByteArray());
    assertThat(ReadFiles.outcomes(items)).containsExactly("Паром", "source.no-date", "Паром");
    ArticleDraft first = ((Item.Found) items.get(0)).draft();
    assertThat(first.url()).isEqualTo("https://t.example/1");
    assertThat(first.text()).isEqualTo("Анонс.");
    assertThat(first.authors()).containsExactly("А");
    assertThat(first.publishedAt()).isEqualTo(Instant.parse("2026-03-03T13:05:00Z"));
    ArticleDraft third = ((Item.Found) items.get(2)).draft();
    assertThat(third.text()).isEqualTo("Полный текст статьи, а не адрес.");
    assertThat(third.url()).isNull();
    assertThat(third.publishedAt()).isEqualTo(Instant.parse("2026-03-04T07:00:00Z"));
  }
}
