package org.obzor.source.archive;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.obzor.feed.HtmlText;

/**
 * Europresse's HTML: an element {@code article} each, with the outlet, a line of section, date,
 * length and page, the title and the text marked by classes. The date tells the language of the
 * interface, not that of the article.
 */
final class EuropresseHtml implements ArchiveReader {
  private static final Pattern MARK =
      Pattern.compile("DocPublicationName|rdp__|titreArticle|docOcurrContainer|publiC-lblNodoc");

  @Override
  public String format() {
    return "europresse";
  }

  @Override
  public boolean matches(Paper paper) {
    return paper.kind() == Paper.Kind.HTML && MARK.matcher(paper.source()).find();
  }

  @Override
  public List<Entry> read(Paper paper) {
    List<Entry> entries =
        Paper.outermost(paper.html(), "article").stream().map(EuropresseHtml::entry).toList();
    return entries.isEmpty() ? EuropressePrint.read(paper.html()) : entries;
  }

  private static Entry entry(Element article) {
    String header = first(article, ".DocHeader");
    String number = first(article, "[class*=lblNodoc], [id*=lblNodoc]").replaceAll("\\s", "");
    Entry.Builder entry =
        new Entry.Builder()
            .id(number)
            .title(title(article))
            .text(first(article, ".rdp__subtitle"))
            .source(outlet(first(article, ".DocPublicationName")))
            .words(header)
            .byline(authors(article))
            .url(url(article));
    entry.date(header.isEmpty() ? headerText(article) : header);
    if (WrittenDate.find(header).isEmpty() && WrittenDate.find(number).isPresent()) {
      entry.date(number);
    }
    return entry.text(text(article)).build();
  }

  /** Around the title proper may stand the section and a subtitle. */
  private static String title(Element article) {
    String proper = first(article, ".titreArticleVisu, .rdp__articletitle");
    return proper.isEmpty() ? first(article, ".titreArticle") : proper;
  }

  /** Within the title a paragraph of the same class is the section. */
  private static String authors(Element article) {
    String marked = first(article, ".docAuthors");
    return marked.isEmpty()
        ? first(
            article, "header > p.sm-margin-bottomNews, header > .titreArticle ~ div:not([class])")
        : marked;
  }

  /** «Le Monde, no. 24500» without the number of the issue. */
  static String outlet(String name) {
    String line = name.lines().findFirst().orElse("");
    int comma = line.indexOf(',');
    return comma < 0 ? line : line.substring(0, comma);
  }

  private static String text(Element article) {
    Element marked = article.selectFirst(".docOcurrContainer, .DocText");
    Element body = (marked == null ? article : marked).clone();
    body.select(
            "header, footer, aside, .titreArticle, .titreArticleVisu, .rdp__subtitle, .apd-wrapper, button")
        .remove();
    if (marked == null) {
      body.select(".DocPublicationName, .DocHeader, [class*=lblNodoc], [id*=lblNodoc]").remove();
    }
    return HtmlText.paragraphs(body);
  }

  private static String headerText(Element article) {
    Element header = article.selectFirst("header");
    return header == null ? "" : header.text();
  }

  private static String url(Element article) {
    Element link = article.selectFirst(".rdp__public-link a[href^=http], a.rdp__link[href^=http]");
    return link == null ? "" : link.attr("href");
  }

  private static String first(Element article, String selector) {
    Element found = article.selectFirst(selector);
    return found == null ? "" : HtmlText.paragraphs(found);
  }
}
