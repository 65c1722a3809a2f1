package org.obzor.web.api;

import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.Alert;
import org.obzor.alert.Notification;
import org.obzor.article.Article;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.Highlighter;
import org.obzor.query.QueryMatcher;
import org.obzor.web.Inbox;
import org.obzor.web.WebTools;

/** Writes what an alert has told as Atom, in the alert's language. */
final class AlertFeedWriter {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  private final WebTools tools;
  private final Alert alert;
  private final String base;
  private final String self;
  private final Locale locale;
  private final QueryMatcher matcher;

  /**
   * @param base what the addresses of this server begin with
   * @param self the path by which the feed was asked for
   */
  AlertFeedWriter(WebTools tools, Alert alert, String base, String self) {
    this.tools = tools;
    this.alert = alert;
    this.base = base;
    this.self = self;
    this.locale = Locale.of(alert.settings().language());
    this.matcher =
        QueryMatcher.of(AlertResource.shown(tools.parts(), alert).text(), tools.parts().analyzer());
  }

  String write(List<Inbox.Entry> entries) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("utf-8", "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      xml.writeAttribute("xml:lang", locale.getLanguage());
      text(xml, "id", "urn:uuid:" + alert.id());
      text(xml, "title", alert.name());
      text(xml, "updated", updated(entries).toString());
      link(xml, "self", base + self);
      link(xml, "alternate", page());
      for (Inbox.Entry entry : entries) {
        Article article = entry.article();
        if (article != null && entry.notification().kind() == Notification.Kind.STORY) {
          story(xml, entry, article);
        }
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      return out.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private Instant updated(List<Inbox.Entry> entries) {
    return entries.stream()
        .map(AlertFeedWriter::updated)
        .max(Instant::compareTo)
        .orElse(alert.updated());
  }

  /** When the last outlet so far ran it. */
  private static Instant updated(Inbox.Entry entry) {
    return entry.outlets().stream()
        .map(Article::indexedAt)
        .max(Instant::compareTo)
        .orElse(entry.notification().at());
  }

  private void story(XMLStreamWriter xml, Inbox.Entry entry, Article article)
      throws XMLStreamException {
    xml.writeStartElement("entry");
    text(xml, "id", "urn:uuid:" + alert.id() + ":story:" + entry.notification().subject());
    text(xml, "title", title(article));
    text(xml, "published", article.publishedAt().toString());
    text(xml, "updated", updated(entry).toString());
    link(xml, "alternate", base + "/articles/" + article.id());
    String original = original(article.url());
    if (original != null) {
      link(xml, "via", original);
    }
    xml.writeStartElement("author");
    text(xml, "name", article.source());
    xml.writeEndElement();
    xml.writeStartElement("content");
    xml.writeAttribute("type", "html");
    xml.writeCharacters(clean(content(entry, article)));
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private String content(Inbox.Entry entry, Article article) {
    StringBuilder html = new StringBuilder("<p>");
    html.append(
            Highlighter.snippet(
                article.text(),
                matcher.spans(AnalyzedArticle.of(tools.parts().analyzer(), article))))
        .append("</p>");
    if (entry.outlets().size() > 1) {
      html.append("<p>")
          .append(
              Highlighter.escape(
                  tools.messages().text(locale, "story.outlets", entry.outlets().size())))
          .append("</p><ul>");
      for (Article outlet : entry.outlets()) {
        html.append("<li>")
            .append(Highlighter.escape(outlet.source()))
            .append(": <a href=\"")
            .append(Highlighter.escape(base + "/articles/" + outlet.id()))
            .append("\">")
            .append(Highlighter.escape(title(outlet)))
            .append("</a></li>");
      }
      html.append("</ul>");
    }
    return html.toString();
  }

  private String title(Article article) {
    return article.title().isBlank()
        ? tools.messages().text(locale, "article.untitled")
        : article.title();
  }

  private String page() {
    return base + "/alerts/" + alert.id();
  }

  private static @Nullable String original(@Nullable String url) {
    if (url == null) {
      return null;
    }
    try {
      String scheme = URI.create(url).getScheme();
      return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme) ? url : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
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
