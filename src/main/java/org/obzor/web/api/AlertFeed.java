package org.obzor.web.api;

import io.javalin.http.Context;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.obzor.alert.Alert;
import org.obzor.alert.AlertStatus;
import org.obzor.article.Article;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.ArticleQuery;
import org.obzor.query.Highlighter;
import org.obzor.query.QueryMatcher;
import org.obzor.web.Problem;
import org.obzor.web.WebParts;

/** What an alert has matched as an Atom feed (RFC 4287). */
final class AlertFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final int ENTRIES = 50;

  private final WebParts parts;

  AlertFeed(WebParts parts) {
    this.parts = parts;
  }

  void show(Context ctx) {
    AlertStatus status = parts.alerts().find(ctx.pathParam("id")).orElseThrow(Problem::notFound);
    List<Article> articles =
        AlertResource.articles(parts, parts.alerts().matches(status.alert().id(), ENTRIES, null));
    String base = ctx.scheme() + "://" + ctx.header("Host");
    try {
      StringWriter out = new StringWriter();
      write(
          XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out),
          status.alert(),
          articles,
          base);
      ctx.contentType("application/atom+xml; charset=utf-8").result(out.toString());
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write(XMLStreamWriter xml, Alert alert, List<Article> articles, String base)
      throws XMLStreamException {
    ArticleQuery query = AlertResource.shown(parts, alert);
    QueryMatcher matcher = QueryMatcher.of(query.text(), parts.analyzer());
    Instant updated =
        articles.stream().map(Article::indexedAt).max(Instant::compareTo).orElse(alert.updated());
    xml.writeStartDocument("utf-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    text(xml, "id", "urn:uuid:" + alert.id());
    text(xml, "title", alert.name());
    text(xml, "updated", updated.toString());
    link(xml, "self", base + "/alerts/" + alert.id() + "/feed.atom");
    link(xml, "alternate", base + "/alerts/" + alert.id());
    for (Article article : articles) {
      xml.writeStartElement("entry");
      text(xml, "id", "urn:obzor:article:" + article.id());
      text(xml, "title", article.title());
      text(xml, "published", article.publishedAt().toString());
      text(xml, "updated", article.indexedAt().toString());
      link(xml, "alternate", base + "/articles/" + article.id());
      xml.writeStartElement("author");
      text(xml, "name", article.source());
      xml.writeEndElement();
      xml.writeStartElement("summary");
      xml.writeAttribute("type", "html");
      xml.writeCharacters(
          clean(
              Highlighter.snippet(
                  article.text(), matcher.spans(AnalyzedArticle.of(parts.analyzer(), article)))));
      xml.writeEndElement();
      xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(clean(text));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, String href) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", href);
  }

  /** Without the characters that XML cannot hold. */
  private static String clean(String text) {
    return text.replaceAll(
        "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
  }
}
