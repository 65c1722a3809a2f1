package org.obzor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.obzor.article.ArticleDraft;

class RussianAndFrenchFilesTest {
  private static final Charset CP1251 = Charset.forName("windows-1251");

  private static LocalDate day(ArticleDraft draft) {
    return LocalDate.ofInstant(draft.publishedAt(), ReadFiles.ZONE);
  }

  @Test
  void integrumPageInWindows1251() {
    String html =
        """
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head>
        <body><p>^ИС: Степной телетайп<br>^ДТ: 03.03.2026<br>^ЗГ: Паром вернулся</p>
        <p>Первый абзац.</p><p>Второй абзац.</p>
        <p>^ИС: Степной телетайп<br>^ДТ: вчера<br>^ЗГ: Без даты</p><p>Текст.</p>
        <p>^ИС: Каспий-Телеграф<br>^ДТ: 4 марта 2026 г.<br>^ЗГ: С полем<br>^АВ: А. Б.<br>^ТЕ: Текст в
        поле.</p></body></html>
        """;
    List<Item> items = ReadFiles.items("i.html", html.getBytes(CP1251));
    assertThat(ReadFiles.outcomes(items))
        .containsExactly("Паром вернулся", "source.unreadable-date", "С полем");
    ArticleDraft first = ((Item.Found) items.get(0)).draft();
    assertThat(first.source()).isEqualTo("Степной телетайп");
    assertThat(first.text()).isEqualTo("Первый абзац.\n\nВторой абзац.");
    assertThat(day(first)).isEqualTo(LocalDate.of(2026, 3, 3));
    ArticleDraft third = ((Item.Found) items.get(2)).draft();
    assertThat(third.text()).isEqualTo("Текст в поле.");
    assertThat(third.authors()).containsExactly("А. Б.");
    assertThat(day(third)).isEqualTo(LocalDate.of(2026, 3, 4));
  }

  @Test
  void europressePage() {
    List<Item> items =
        ReadFiles.items(
            """
            <!DOCTYPE html><html><head><title>Europresse</title></head><body>
            <article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Le
            Messager, no. 24500</span></div><div><span class="DocHeader">Économie, mardi 3 mars 2026
            134 mots, p. 11</span></div><div class="titreArticle"><p class="titreArticleVisu">Le bac
            est revenu</p></div><div class="docAuthors">Anne Exemple ; Paul Modèle</div></header><section><div class="DocText clearfix"><div
            class="docOcurrContainer"><p>Un.</p><p>Deux.</p></div></div></section><footer><span
            class="publiC-lblNodoc">news·20260303·ME·001</span></footer></article>
            <article><header><span class="DocPublicationName">Sans Date</span><div
            class="titreArticle">Titre</div></header></article>
            <article><header><span class="DocPublicationName">The Courier (web site)</span><span
            class="DocHeader">World, Friday, November 13, 2015</span><div class="titreArticle"><p
            class="sm-margin-bottomNews">World</p><p class="titreArticleVisu">Third</p><p
            class="rdp__subtitle">What else</p></div><p class="sm-margin-bottomNews">A.
            Writer</p></header><section><div class="DocText"><p>Text.</p></div></section></article>
            </body></html>
            """);
    assertThat(ReadFiles.outcomes(items))
        .containsExactly("Le bac est revenu", "source.unreadable-date", "Third");
    ArticleDraft first = ((Item.Found) items.get(0)).draft();
    assertThat(first.source()).isEqualTo("Le Messager");
    assertThat(first.text()).isEqualTo("Un.\n\nDeux.");
    assertThat(first.declaredWordCount()).isEqualTo(134);
    assertThat(first.authors()).containsExactly("Anne Exemple", "Paul Modèle");
    assertThat(day(first)).isEqualTo(LocalDate.of(2026, 3, 3));
    assertThat(first.id()).isEqualTo("news·20260303·ME·001");
    ArticleDraft third = ((Item.Found) items.get(2)).draft();
    assertThat(day(third)).isEqualTo(LocalDate.of(2015, 11, 13));
    assertThat(third.authors()).containsExactly("A. Writer");
    assertThat(third.text()).isEqualTo("What else\n\nText.");
  }

  @Test
  void europressePageWithoutClassesOfItsOwn() {
    List<Item> items =
        ReadFiles.items(
            """
            <!DOCTYPE html><html><body><article><header><div><span class="DocPublicationName">Le
            Messager </span></div><div><span class="DocHeader">Ports, mardi 14 mars 2006, p. 16</span>
            </div><div><p>PORTS</p></div><div class="titreArticle"><p class="titreArticleVisu">Le
            quai</p></div><div>Anne Exemple</div></header><section><div class="DocText"><div
            class='docOcurrContainer'><p>Un.</p></div></div></section><footer><span
            id="PubliC_lblNodoc">news·20060314·ME·002</span></footer></article></body></html>
            """);
    ArticleDraft draft = ((Item.Found) items.getFirst()).draft();
    assertThat(draft.authors()).containsExactly("Anne Exemple");
    assertThat(draft.id()).isEqualTo("news·20060314·ME·002");
    assertThat(draft.text()).isEqualTo("Un.");
  }

  @Test
  void europressePageOfTheYearsBefore() {
    String end =
        "<p></p><b><i>© 2012 Le Messager. Tous droits réservés.</i></b><p></p>Numéro de document :"
            + " news·20121003·ME·%s<br><table><tr><td>Ce certificat est émis à <b>X</b></td></tr>"
            + "</table></td></tr></table><p><br>";
    String start =
        "<table><tr><td><table><tr><td><img src='logo.gif'></td></tr></table>"
            + "<span class='DocPublicationName'>Le Messager, no. 5968</span><br>"
            + "<span class='DocHeader'>Ports, </span><span class='DocHeader'>mercredi </span>"
            + "<span class='DocHeader'>3 octobre 2012</span><span class='DocHeader'>, p. 03</span>"
            + "<br><br>Surtitre<br><span class='TitreArticleVisu'>Le <span>quai</span> %s</span>"
            + "<br><br>";
    List<Item> items =
        ReadFiles.items(
            "<html><body><form><input value='Sauvegarder'></form>"
                + start.formatted("ouvre")
                + "Anne Exemple<br><p></p><font>Un.</font><p></p>(1) Note."
                + end.formatted("1")
                + start.formatted("ferme")
                + "Un, <font>deux.</font><p></p>Trois."
                + end.formatted("2")
                + "</body></html>");
    assertThat(ReadFiles.outcomes(items)).containsExactly("Le quai ouvre", "Le quai ferme");
    ArticleDraft first = ((Item.Found) items.get(0)).draft();
    assertThat(first.source()).isEqualTo("Le Messager");
    assertThat(day(first)).isEqualTo(LocalDate.of(2012, 10, 3));
    assertThat(first.authors()).containsExactly("Anne Exemple");
    assertThat(first.text()).isEqualTo("Un.\n\n(1) Note.");
    assertThat(first.id()).isEqualTo("news·20121003·ME·1");
    ArticleDraft second = ((Item.Found) items.get(1)).draft();
    assertThat(second.authors()).isEmpty();
    assertThat(second.text()).isEqualTo("Un, deux.\n\nTrois.");
  }

  @Test
  void anyOtherPageIsTakenForWhatItIs() {
    assertThat(
            ReadFiles.outcomes(
                ReadFiles.items("<!doctype html><p>Заголовок<p>Издание 30.03.24 Слов: 1<p>Текст.")))
        .containsExactly("Заголовок");
    assertThat(ReadFiles.outcomes(ReadFiles.items("<html><body><p>Just a page.</body></html>")))
        .containsExactly("source.unknown-page");
    assertThat(ReadFiles.outcomes(ReadFiles.items("<?xml version='1.0'?><data/>")))
        .containsExactly("source.unknown-xml");
  }
}
