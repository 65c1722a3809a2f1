package org.obzor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.obzor.article.ArticleDraft;

class LexisNexisFilesTest {
  private static LocalDate day(ArticleDraft draft) {
    return LocalDate.ofInstant(draft.publishedAt(), ReadFiles.ZONE);
  }

  @Test
  void textWithBrokenLines() {
    List<Item> items =
        ReadFiles.items(
            """
            Download Request: Selected Items: 1-3
            Time Of Request: Friday, March 20, 2026  16:51:31


                                           1 of 3 DOCUMENTS


                                          Steppe Herald

                                      March 11, 2026 Wednesday
                                          Late Edition

            A headline that is long enough to be broken
            over two lines

            BYLINE: A. Writer

            SECTION: NEWS; Pg. 3

            LENGTH: 8 words

            The first paragraph goes
            on here.

            WHAT NOW: the second one.

            LOAD-DATE: March 11, 2026

            LANGUAGE: ENGLISH

                                   Copyright 2026 Steppe Herald
                                       All Rights Reserved

                                           2 of 3 DOCUMENTS

            We are sorry but this cannot be displayed.

                                           Dokument 3 von 3

                                            Der Bote

                                   Donnerstag 31. Dezember 2015

            Überschrift

            LÄNGE: 1.234 Wörter

            Ein Absatz.

            SPRACHE: GERMAN; DEUTSCH
            """);
    assertThat(ReadFiles.outcomes(items))
        .containsExactly(
            "A headline that is long enough to be broken over two lines",
            "source.no-date",
            "Überschrift");
    ArticleDraft first = ((Item.Found) items.get(0)).draft();
    assertThat(first.source()).isEqualTo("Steppe Herald");
    assertThat(first.text())
        .isEqualTo("The first paragraph goes on here.\n\nWHAT NOW: the second one.");
    assertThat(first.declaredWordCount()).isEqualTo(8);
    assertThat(first.lang()).isEqualTo("en");
    assertThat(first.dateOnly()).isTrue();
    assertThat(items.get(0).place().line()).isEqualTo(5);
    ArticleDraft third = ((Item.Found) items.get(2)).draft();
    assertThat(day(third)).isEqualTo(LocalDate.of(2015, 12, 31));
    assertThat(third.declaredWordCount()).isEqualTo(1234);
    assertThat(third.lang()).isEqualTo("de");
    assertThat(first.authors()).containsExactly("A. Writer");
    assertThat(third.authors()).isEmpty();
  }

  private static String paragraph(String style, String text) {
    return "<w:p>"
        + (style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>")
        + "<w:r><w:t>"
        + text
        + "</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>";
  }

  @Test
  void wordDocument() {
    String xml =
        "<?xml version=\"1.0\"?><w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + paragraph("", "User Name: reader")
            + paragraph("", "Date and Time: Monday, March 2, 2026 9:00:00 AM EST")
            + paragraph("", "1. Ferry returns")
            + paragraph("Heading1", "Ferry returns")
            + paragraph("", "Caspian Ledger")
            + paragraph("", "March 3, 2026 Tuesday 6:27 PM GMT")
            + paragraph("", "Copyright 2026 Caspian Ledger All Rights Reserved")
            + paragraph("", "Section: NEWS; Pg. 3")
            + paragraph("", "Length: 6 words")
            + paragraph("", "Byline: A. Writer")
            + paragraph("", "Body")
            + paragraph("", "Text one.")
            + paragraph("", "Classification")
            + paragraph("", "Language: ENGLISH")
            + paragraph("", "Load-Date: March 4, 2026")
            + paragraph("", "End of Document")
            + paragraph("Titre1", "Le bac revient")
            + paragraph("", "Le Messager")
            + paragraph("", "mardi 3 mars 2026")
            + paragraph("", "Longueur: 143 mots")
            + paragraph("", "Corps")
            + paragraph("", "Un paragraphe.")
            + paragraph("", "Fin du document")
            + "</w:body></w:document>";
    byte[] docx =
        ReadFiles.zip(
            Map.of(
                "[Content_Types].xml",
                ReadFiles.utf8("<Types/>"),
                "word/document.xml",
                ReadFiles.utf8(xml)),
            StandardCharsets.UTF_8);
    List<ArticleDraft> drafts = ReadFiles.drafts(ReadFiles.items("x.docx", docx));
    ArticleDraft first = drafts.get(0);
    assertThat(first.title()).isEqualTo("Ferry returns");
    assertThat(first.source()).isEqualTo("Caspian Ledger");
    assertThat(first.publishedAt()).isEqualTo(Instant.parse("2026-03-03T18:27:00Z"));
    assertThat(first.declaredWordCount()).isEqualTo(6);
    assertThat(first.text()).startsWith("Text one.").doesNotContain("gone", "Classification");
    assertThat(first.lang()).isEqualTo("en");
    assertThat(first.authors()).containsExactly("A. Writer");
    ArticleDraft second = drafts.get(1);
    assertThat(second.title()).isEqualTo("Le bac revient");
    assertThat(second.source()).isEqualTo("Le Messager");
    assertThat(second.text()).isEqualTo("Un paragraphe.");
    assertThat(second.declaredWordCount()).isEqualTo(143);
    assertThat(day(second)).isEqualTo(LocalDate.of(2026, 3, 3));
  }

  @Test
  void aWordDocumentOfClippings() {
    String xml =
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + paragraph("", "Заголовок")
            + paragraph("", "Издание 30.03.24 Слов: 2")
            + paragraph("", "Два слова.")
            + "</w:body></w:document>";
    byte[] docx =
        ReadFiles.zip(Map.of("word/document.xml", ReadFiles.utf8(xml)), StandardCharsets.UTF_8);
    ArticleDraft draft = ReadFiles.drafts(ReadFiles.items("x.docx", docx)).getFirst();
    assertThat(draft.title()).isEqualTo("Заголовок");
    assertThat(draft.text()).isEqualTo("Два слова.");
  }
}
