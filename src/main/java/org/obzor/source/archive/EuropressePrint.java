package org.obzor.source.archive;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.obzor.feed.HtmlText;

/**
 * Europresse's HTML until about 2013: a cell of a table each. Outlet, date and title are marked by
 * classes; a line of authors follows the title, if any are named, then the text, the owner's rights
 * and the document's number, one after the other.
 */
final class EuropressePrint {
  private static final String NUMBER = "Numéro de document";

  private EuropressePrint() {}

  static List<Entry> read(Element page) {
    return page.select("td:has(> span.TitreArticleVisu)").stream()
        .map(EuropressePrint::entry)
        .toList();
  }

  private static Entry entry(Element cell) {
    Element title = cell.expectFirst("> span.TitreArticleVisu");
    Element text = new Element("div");
    Element authors = new Element("div");
    String number = "";
    boolean over = false;
    for (Node node = title.nextSibling(); node != null; node = node.nextSibling()) {
      String line = node instanceof TextNode t ? t.text().strip() : "";
      over |= isRights(node);
      if (line.startsWith(NUMBER)) {
        number = line.substring(line.indexOf(':') + 1).strip();
        break;
      } else if (endsAuthors(node, text)) {
        authors = text;
        text = new Element("div");
      }
      if (!over) {
        text.appendChild(node.clone());
      }
    }
    String header = String.join("", cell.select("> span.DocHeader").eachText());
    return new Entry.Builder()
        .id(number)
        .title(HtmlText.paragraphs(title))
        .source(EuropresseHtml.outlet(cell.select("> span.DocPublicationName").text()))
        .words(header)
        .date(header)
        .byline(HtmlText.paragraphs(authors))
        .text(HtmlText.paragraphs(text))
        .build();
  }

  /** A broken line, and then a paragraph: no other line of a text ends so. */
  private static boolean endsAuthors(Node node, Element before) {
    return node.nameIs("br")
        && node.nextSibling() instanceof Element next
        && next.nameIs("p")
        && before.select("p").isEmpty()
        && before.hasText();
  }

  private static boolean isRights(Node node) {
    return node instanceof Element e
        && e.nameIs("b")
        && e.text().toLowerCase(Locale.ROOT).startsWith("©");
  }
}
