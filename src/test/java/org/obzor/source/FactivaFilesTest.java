package org.obzor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.obzor.article.ArticleDraft;
import org.obzor.source.archive.ColumnMapping;

class FactivaFilesTest {
  private static String html(String... rows) {
    StringBuilder html = new StringBuilder("<html><head><title>Factiva</title></head><body>");
    for (int i = 0; i < rows.length; i += 2) {
      if (rows[i].equals("HD")) {
        html.append(i == 0 ? "" : "</table></div>")
            .append("<div class=\"article ruArticle\"><table>");
      }
      html.append("<tr><td class=\"index\"><b>")
          .append(rows[i])
          .append("</b>&nbsp;</td><td>")
          .append(rows[i + 1])
          .append("</td></tr>");
    }
    return html.append("</table></div></body></html>").toString();
  }

  @Test
  void fieldsOfHtml() {
    List<ArticleDraft> drafts =
        ReadFiles.drafts(
            html(
                "HD",
                "Паром &laquo;Тюлень&raquo; <b>вернулся</b>",
                "BY",
                "Анна Пример и Борис Образец",
                "WC",
                "1 204 слов",
                "PD",
                "3 марта 2026",
                "ET",
                "09:40",
                "SN",
                "Каспий-Телеграф",
                "LA",
                "Русский",
                "LP",
                "<p class=articleParagraph>Первый абзац.</p><p>Второй.</p>",
                "TD",
                "<p>Третий.</p>",
                "AN",
                "Document KASPTG0020260303em3300001",
                "HD",
                "Kurz gemeldet",
                "WC",
                "12 Wörter",
                "PD",
                "4 März 2026",
                "SN",
                "Der Bote",
                "LA",
                "Deutsch",
                "LP",
                "<p>Satz.</p>"));
    ArticleDraft first = drafts.get(0);
    assertThat(first.title()).isEqualTo("Паром «Тюлень» вернулся");
    assertThat(first.text()).isEqualTo("Первый абзац.\n\nВторой.\n\nТретий.");
    assertThat(first.source()).isEqualTo("Каспий-Телеграф");
    assertThat(first.id()).isEqualTo("KASPTG0020260303em3300001");
    assertThat(first.lang()).isEqualTo("ru");
    assertThat(first.declaredWordCount()).isEqualTo(1204);
    assertThat(first.publishedAt()).isEqualTo(Instant.parse("2026-03-03T04:40:00Z"));
    assertThat(first.dateOnly()).isFalse();
    assertThat(first.authors()).containsExactly("Анна Пример", "Борис Образец");
    ArticleDraft second = drafts.get(1);
    assertThat(second.lang()).isEqualTo("de");
    assertThat(second.dateOnly()).isTrue();
    assertThat(second.declaredWordCount()).isEqualTo(12);
  }

  @Test
  void anArticleWithoutDateCostsNoOther() {
    assertThat(
            ReadFiles.outcomes(
                ReadFiles.items(
                    html(
                        "HD",
                        "Один",
                        "SN",
                        "И",
                        "LP",
                        "Т",
                        "HD",
                        "Два",
                        "PD",
                        "5 mai 2026",
                        "SN",
                        "И",
                        "LP",
                        "Т"))))
        .containsExactly("source.no-date", "Два");
  }

  @Test
  void htmlWithoutFields() {
    List<ArticleDraft> drafts =
        ReadFiles.drafts(
            """
            <html><title>Factiva</title><body><div class="article enArticle">
            <div>World</div><div><span class='enHeadline'>Ferry returns</span></div>
            <div>By A. Writer</div><div>1,024 words</div><div>3 March 2026</div><div>18:05</div>
            <div>Caspian Ledger</div><div>CASLED</div><div>7</div><div>English</div>
            <div>(c) 2026 Caspian Ledger</div>
            <p class="articleParagraph">Text one.</p><p class="articleParagraph">Text two.</p>
            <p>Document CASLED0020260303em3300009</p></div></body></html>
            """);
    ArticleDraft draft = drafts.getFirst();
    assertThat(draft.title()).isEqualTo("Ferry returns");
    assertThat(draft.source()).isEqualTo("Caspian Ledger");
    assertThat(draft.text()).isEqualTo("Text one.\n\nText two.");
    assertThat(draft.lang()).isEqualTo("en");
    assertThat(draft.declaredWordCount()).isEqualTo(1024);
    assertThat(draft.authors()).containsExactly("A. Writer");
    assertThat(draft.id()).isEqualTo("CASLED0020260303em3300009");
    assertThat(draft.publishedAt()).isEqualTo(Instant.parse("2026-03-03T13:05:00Z"));
  }

  @Test
  void xmlOfWhichOneArticleIsBroken() {
    String article =
        "<ppsarticle><article><accessionNo>%s</accessionNo><baseLanguage>RU</baseLanguage>"
            + "<headline><paragraph>%s</paragraph></headline><byline>By A. Writer</byline>"
            + "<publicationDate><dateTime>2026-03-03T01:35:58Z</dateTime></publicationDate>"
            + "<sourceName>И</sourceName><tailParagraphs><paragraph>Раз.</paragraph>"
            + "<paragraph>Два.</paragraph></tailParagraphs><wordCount>2</wordCount>";
    String end = "</article></ppsarticle>";
    String xml =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + "<PPSResponse>"
            + article.formatted("A1", "Первая &e;")
            + end
            + "<ppsarticle><article><headline><paragraph>Сломана"
            + article.formatted("A3", "Третья")
            + end
            + "</PPSResponse>";
    List<Item> items = ReadFiles.items(xml);
    assertThat(ReadFiles.outcomes(items)).containsExactly("Первая &e;", "source.no-date", "Третья");
    ArticleDraft draft = ((Item.Found) items.getFirst()).draft();
    assertThat(draft.text()).isEqualTo("Раз.\n\nДва.");
    assertThat(draft.authors()).containsExactly("A. Writer");
    assertThat(draft.publishedAt()).isEqualTo(Instant.parse("2026-03-03T01:35:58Z"));
    assertThat(draft.lang()).isEqualTo("ru");
  }

  @Test
  void rtfInWindows1251() {
    String rtf =
        """
        {\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fcharset204 Arial;}}{\\info{\\title скрыто}}
        {\\b Паром вернулся}\\par Автор: А. Б.\\par 12 слов\\par 3 марта 2026\\par Каспий-Телеграф\\par
        KASPTG\\par Русский\\par (c) 2026 Каспий\\par \\par Первый абзац \\u8212?тире.\\par Второй.\\par
        Document KASPTG0020260303em3300001\\par
        HD\\tab Second title\\par WC\\tab 5 words\\par PD\\tab 4 March 2026\\par SN\\tab Ledger\\par
        LP\\tab Lead.\\par TD\\tab Body.\\par More.\\par AN\\tab Document LEDG000020260304em3400002\\par
        Document LEDG000020260304em3400002\\par}
        """;
    List<ArticleDraft> drafts =
        ReadFiles.drafts(ReadFiles.items("f.rtf", rtf.getBytes(Charset.forName("windows-1251"))));
    assertThat(drafts).hasSize(2);
    assertThat(drafts.get(0).title()).isEqualTo("Паром вернулся");
    assertThat(drafts.get(0).text()).isEqualTo("Первый абзац —тире.\n\nВторой.");
    assertThat(drafts.get(0).source()).isEqualTo("Каспий-Телеграф");
    assertThat(drafts.get(0).declaredWordCount()).isEqualTo(12);
    assertThat(drafts.get(0).authors()).containsExactly("А. Б.");
    assertThat(drafts.get(1).title()).isEqualTo("Second title");
    assertThat(drafts.get(1).text()).startsWith("Lead.\n\nBody.\n\nMore.");
  }

  @Test
  void aFormatThatIsAskedForIsNotGuessed() {
    SourceOptions lexis = new SourceOptions("lexisnexis", ColumnMapping.NONE);
    byte[] html =
        html("HD", "Один", "PD", "5 mai 2026", "SN", "И").getBytes(StandardCharsets.UTF_8);
    assertThat(ReadFiles.outcomes(ReadFiles.items("f", html, lexis)))
        .containsExactly("source.other-format");
  }
}
