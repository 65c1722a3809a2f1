package org.obzor.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** RSS, RDF, Atom and CDF: a tolerant tree, in which elements are known by their names. */
final class XmlFeeds {
  private static final int DEPTH = 256;

  /** Real feeds have some thousand. */
  private static final int MOST_TAGS = 500_000;

  private final Scope scope;
  private final Extensions extensions;
  private final Texts texts;
  private final List<Entry> entries = new ArrayList<>();
  private @Nullable FeedHead head;

  private XmlFeeds(Scope scope, boolean atom) {
    this.scope = scope;
    this.extensions = new Extensions(scope);
    this.texts = new Texts(scope, atom);
  }

  static Optional<Feed> read(
      XmlDecoder.Decoded decoded, @Nullable URI address, @Nullable String language) {
    String document = HtmlText.limited(XmlFront.strip(decoded.text()), MOST_TAGS);
    if (document.isEmpty()) {
      return Optional.empty();
    }
    Document tree = Parser.xmlParser().setMaxDepth(DEPTH).parseInput(document, "");
    tree.outputSettings().prettyPrint(false);
    Element root = tree.firstElementChild();
    if (root == null) {
      return Optional.empty();
    }
    Scope scope = new Scope(address == null ? "" : address.toString(), language);
    XmlFeeds reading = new XmlFeeds(scope, Vocabulary.isAtom(root));
    reading.root(root);
    FeedHead head = reading.head == null ? reading.head(List.of(), root) : reading.head;
    return Optional.of(new Feed(format(root), decoded.charset(), head, reading.entries));
  }

  private static String format(Element root) {
    String version = root.attr("version").strip();
    return switch (Vocabulary.localName(root).toLowerCase(Locale.ROOT)) {
      case "rss" -> ("RSS " + (version.startsWith("2") ? "2.0" : version)).strip();
      case "feed" -> "Atom " + (version.isEmpty() ? "1.0" : version);
      case "rdf" -> root.outerHtml().contains("simple/0.9") ? "RSS 0.90" : "RSS 1.0";
      default -> "CDF";
    };
  }

  private void root(Element root) {
    switch (Vocabulary.localName(root).toLowerCase(Locale.ROOT)) {
      case "feed", "channel" -> container(root);
      default -> {
        List<Element> loose = new ArrayList<>();
        for (Element child : root.children()) {
          String key = Vocabulary.key(child);
          if (key.equals("channel") && head == null) {
            container(child);
          } else if (isEntry(key)) {
            entries.add(entry(child));
          } else {
            loose.add(child);
          }
        }
        if (head == null) {
          head = head(loose, root);
        }
      }
    }
  }

  private void container(Element container) {
    List<Element> own = new ArrayList<>();
    collect(container, own);
    head = head(own, container);
  }

  /** The feed's own elements; entries are read where they stand, also a level deeper. */
  private void collect(Element container, List<Element> own) {
    for (Element child : container.children()) {
      String key = Vocabulary.key(child);
      if (isEntry(key)) {
        entries.add(entry(child));
      } else {
        own.add(child);
        for (Element inner : child.children()) {
          if (isEntry(Vocabulary.key(inner)) && !key.equals("image")) {
            entries.add(entry(inner));
          }
        }
      }
    }
  }

  private static boolean isEntry(String key) {
    return key.equals("item") || key.equals("entry");
  }

  private FeedHead head(List<Element> own, Element element) {
    Reading reading = new Reading(scope, extensions, texts);
    Content subtitle = null;
    Content info = null;
    Content summary = null;
    for (Element e : own) {
      String key = Vocabulary.key(e);
      if (reading.take(e, key)) {
        continue;
      }
      switch (key) {
        case "subtitle", "tagline" -> subtitle = texts.content(e, "text/plain");
        case "description", "abstract", "dc:description", "itunes:subtitle" ->
            subtitle =
                key.equals("description") || subtitle == null
                    ? texts.content(e, "text/html")
                    : subtitle;
        case "itunes:summary", "summary" -> summary = texts.content(e, "text/plain");
        case "info", "feedburner:browserfriendly" -> info = texts.content(e, "text/plain");
        default -> reading.other(e);
      }
    }
    attributes(element, reading);
    String language = reading.language != null ? reading.language : scope.ownLanguage(element);
    return new FeedHead(
        reading.id,
        reading.title,
        subtitle != null ? subtitle : summary,
        reading.rights,
        info,
        reading.link(),
        reading.links,
        language == null ? scope.language(element) : language.replace('_', '-'),
        reading.authors,
        reading.contributors,
        reading.tags,
        reading.dates(),
        reading.details());
  }

  /** What CDF and RDF say in attributes. */
  private void attributes(Element element, Reading reading) {
    if (element.hasAttr("href") && reading.links.isEmpty()) {
      reading.links.add(
          new Link(
              "alternate",
              "text/html",
              scope.resolve(element, element.attr("href")),
              null,
              null,
              null));
    }
    for (String name : List.of("lastmod", "LASTMOD", "LastMod")) {
      if (element.hasAttr(name)) {
        reading.updated(element.attr(name));
      }
    }
    for (String name : List.of("rdf:about", "about")) {
      if (reading.id == null && !element.attr(name).isBlank()) {
        reading.id = element.attr(name).strip();
      }
    }
  }

  private Entry entry(Element element) {
    Reading reading = new Reading(scope, extensions, texts);
    Content summary = null;
    Content other = null;
    List<Content> contents = new ArrayList<>();
    String comments = null;
    FeedHead source = null;
    for (Element e : parts(element)) {
      String key = Vocabulary.key(e);
      if (reading.take(e, key)) {
        continue;
      }
      switch (key) {
        case "description", "summary" -> {
          Content content = texts.content(e, key.equals("summary") ? "text/plain" : "text/html");
          if (summary == null) {
            summary = content;
          } else {
            contents.add(content);
          }
        }
        case "abstract",
            "dc:description",
            "itunes:summary",
            "itunes:subtitle",
            "media:description" -> {
          if (other == null || !key.startsWith("media")) {
            other = texts.content(e, "text/html");
          }
        }
        case "content",
            "content:encoded",
            "encoded",
            "content_encoded",
            "fullitem",
            "yandex:full-text",
            "turbo:content",
            "full-text" ->
            contents.add(texts.content(e, key.equals("content") ? "text/plain" : "text/html"));
        case "body", "xhtml:body", "xhtml:div" ->
            contents.add(texts.content(e, "application/xhtml+xml"));
        case "comments" -> {
          String address = Texts.plain(e);
          comments = address == null ? null : scope.resolve(e, address);
        }
        case "source" -> source = source(e);
        default -> reading.other(e);
      }
    }
    attributes(element, reading);
    return new Entry(
        reading.id,
        reading.title,
        reading.link(),
        reading.links,
        summary != null ? summary : other,
        contents,
        reading.rights,
        reading.dates(),
        reading.authors,
        reading.contributors,
        reading.tags,
        reading.language != null ? reading.language : scope.ownLanguage(element),
        comments,
        source,
        reading.details());
  }

  /** What stands in a group of media is the entry's. */
  private static List<Element> parts(Element entry) {
    List<Element> parts = new ArrayList<>();
    for (Element e : entry.children()) {
      parts.addAll(Vocabulary.key(e).equals("media:group") ? e.children() : List.of(e));
    }
    return parts;
  }

  /** In Atom a feed without entries, in RSS a name with an address. */
  private FeedHead source(Element e) {
    if (e.childrenSize() > 0) {
      return head(e.children(), e);
    }
    FeedHead named = head(List.of(), e);
    String url = e.attr("url").strip();
    String title = Texts.plain(e);
    return new FeedHead(
        null,
        title == null ? null : Content.plain(title, null),
        null,
        null,
        null,
        url.isEmpty() ? null : url,
        url.isEmpty() ? List.of() : List.of(new Link("self", null, url, null, null, null)),
        named.language(),
        List.of(),
        List.of(),
        List.of(),
        Dates.NONE,
        Details.NONE);
  }
}
