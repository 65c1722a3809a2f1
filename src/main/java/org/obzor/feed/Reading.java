package org.obzor.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes in one by one the elements that feeds and entries have in common. */
final class Reading {
  private static final List<String> EMBEDDED = List.of("self", "enclosure", "via", "related");

  private final Scope scope;
  private final Extensions extensions;
  final Texts texts;
  final List<Link> links = new ArrayList<>();
  final List<Author> authors = new ArrayList<>();
  final List<Author> contributors = new ArrayList<>();
  final List<Tag> tags = new ArrayList<>();
  private final List<Author> publishers = new ArrayList<>();
  private final List<Extension> others = new ArrayList<>();
  @Nullable String id;
  @Nullable Content title;
  @Nullable Content rights;
  @Nullable String language;
  private boolean titleIsCore;
  private boolean idIsLink;
  private @Nullable Moment published;
  private @Nullable Moment updated;
  private @Nullable Moment created;
  private @Nullable Moment expired;
  private @Nullable String plainLink;
  private @Nullable Picture picture;

  Reading(Scope scope, Extensions extensions, Texts texts) {
    this.scope = scope;
    this.extensions = extensions;
    this.texts = texts;
  }

  /** Takes an element; returns whether it is one of these. */
  boolean take(Element e, String key) {
    switch (key) {
      case "title" -> title(e, true);
      case "dc:title", "media:title" -> title(e, false);
      case "link" -> link(e);
      case "guid", "id" -> id(e, key);
      case "dc:identifier" -> {
        if (id == null) {
          id = Texts.plain(e);
        }
      }
      case "author", "managingeditor", "dc:creator", "dc:author", "itunes:author" ->
          person(e, authors);
      case "contributor", "dc:contributor" -> person(e, contributors);
      case "dc:publisher", "webmaster", "itunes:owner" -> person(e, publishers);
      case "image", "itunes:image" -> {
        return picture(e);
      }
      case "itunes:link" -> {
        return e.attr("rel").equals("image") && picture(e);
      }
      case "category",
          "dc:subject",
          "tags",
          "keywords",
          "itunes:keywords",
          "itunes:category",
          "media:category" ->
          tag(e, key);
      case "language", "dc:language" -> language = Texts.plain(e);
      case "copyright", "rights", "dc:rights" -> rights = texts.content(e, "text/plain");
      case "pubdate", "published", "issued", "dcterms:issued", "dc:issued" ->
          published = moment(e, published);
      case "updated", "modified", "dc:date", "dcterms:modified", "dcterms:date", "lastbuilddate" ->
          updated = moment(e, updated);
      case "created", "dcterms:created" -> created = moment(e, created);
      case "expirationdate" -> expired = moment(e, expired);
      case "enclosure" -> enclosure(e);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Takes an element that is nothing of what is asked for. */
  void other(Element e) {
    extensions.of(e).ifPresent(others::add);
  }

  Details details() {
    return new Details(publishers.isEmpty() ? null : publishers.getFirst(), picture, others);
  }

  /** In RSS described by its children, elsewhere by attributes; false if there is none in it. */
  private boolean picture(Element e) {
    Element url = child(e, "url");
    String written = e.attr("href").isBlank() ? e.attr("url") : e.attr("href");
    String href = url == null ? written : url.wholeText();
    if (href.isBlank()) {
      return false;
    }
    if (picture == null) {
      String link = text(e, "link");
      picture =
          new Picture(
              scope.resolve(e, href),
              text(e, "title"),
              link == null ? null : scope.resolve(e, link),
              text(e, "description"),
              pixels(text(e, "width")),
              pixels(text(e, "height")));
    }
    return true;
  }

  private static @Nullable String text(Element e, String name) {
    Element child = child(e, name);
    return child == null ? null : Texts.plain(child);
  }

  private static @Nullable Integer pixels(@Nullable String written) {
    return written != null && written.matches("\\d{1,6}") ? Integer.valueOf(written) : null;
  }

  /** A title proper before one in another vocabulary, the first before others. */
  private void title(Element e, boolean core) {
    if (title == null || (core && !titleIsCore)) {
      title = texts.content(e, "text/plain");
      titleIsCore = core;
    }
  }

  private void link(Element e) {
    String href = e.attr("href").strip();
    if (href.isEmpty() && !(e.hasAttr("href") && e.hasAttr("rel"))) {
      String text = Texts.plain(e);
      if (text == null) {
        text = e.attr("rdf:resource");
      }
      String rel = e.attr("rel").strip();
      if (!rel.isEmpty() && !text.isBlank()) {
        href = text;
      } else {
        if (!text.isBlank() && plainLink == null) {
          String address = scope.resolve(e, text);
          plainLink = address;
          links.add(new Link("alternate", "text/html", address, null, null, null));
        }
        return;
      }
    }
    String rel = e.attr("rel").strip();
    links.add(
        new Link(
            rel.isEmpty() ? "alternate" : rel.toLowerCase(Locale.ROOT),
            stated(e, "type"),
            scope.resolve(e, href),
            stated(e, "title"),
            stated(e, "hreflang"),
            stated(e, "length")));
  }

  private void enclosure(Element e) {
    String url = e.attr("url").isBlank() ? e.attr("href") : e.attr("url");
    if (!url.isBlank()) {
      links.add(
          new Link(
              "enclosure",
              stated(e, "type"),
              scope.resolve(e, url),
              null,
              null,
              stated(e, "length")));
    }
  }

  private static @Nullable String stated(Element e, String attribute) {
    String value = e.attr(attribute).strip();
    return value.isEmpty() ? null : value;
  }

  private void id(Element e, String key) {
    String text = Texts.plain(e);
    if (text == null || (id != null && e.attributesSize() == 0 && key.equals("guid"))) {
      return;
    }
    id = text.startsWith("/") ? scope.resolve(e, text) : text;
    idIsLink =
        key.equals("guid")
            && !e.attr("ispermalink").equalsIgnoreCase("false")
            && !e.attr("isPermaLink").equalsIgnoreCase("false");
  }

  private void person(Element e, List<Author> into) {
    Element[] parts = {child(e, "name"), child(e, "email"), child(e, "url", "uri", "homepage")};
    if (parts[0] == null && parts[1] == null && parts[2] == null) {
      String text = Texts.plain(e);
      if (text != null) {
        into.add(Author.of(text));
      }
      return;
    }
    String uri = parts[2] == null ? null : Texts.plain(parts[2]);
    into.add(
        new Author(
            parts[0] == null ? null : Texts.plain(parts[0]),
            parts[1] == null ? null : Texts.plain(parts[1]),
            uri == null ? null : scope.resolve(e, uri)));
  }

  private static @Nullable Element child(Element e, String... names) {
    for (Element child : e.children()) {
      String name = Vocabulary.localName(child).toLowerCase(Locale.ROOT);
      if (List.of(names).contains(name)) {
        return child;
      }
    }
    return null;
  }

  private void tag(Element e, String key) {
    if (key.endsWith("keywords") || key.equals("tags")) {
      String text = Texts.plain(e);
      for (String word :
          text == null ? new String[0] : text.split(key.contains(":") ? "[,\\s]+" : ",")) {
        add(word.strip(), key.startsWith("itunes") ? "http://www.itunes.com/" : null, null);
      }
      return;
    }
    boolean itunes = key.startsWith("itunes");
    String term = e.hasAttr("term") ? e.attr("term") : e.hasAttr("text") ? e.attr("text") : null;
    String scheme = stated(e, e.hasAttr("scheme") ? "scheme" : "domain");
    add(
        term != null ? term.strip() : Texts.plain(e),
        itunes ? "http://www.itunes.com/" : scheme == null ? usualScheme(key) : scheme,
        stated(e, "label"));
    for (Element child : e.children()) {
      if (Vocabulary.key(child).equals(key)) {
        tag(child, key);
      }
    }
  }

  private static @Nullable String usualScheme(String key) {
    return key.startsWith("media:") ? "http://search.yahoo.com/mrss/category_schema" : null;
  }

  private void add(@Nullable String term, @Nullable String scheme, @Nullable String label) {
    if ((term == null || term.isEmpty()) && label == null) {
      return;
    }
    Tag tag = new Tag(term, scheme, label);
    if (!tags.contains(tag)) {
      tags.add(tag);
    }
  }

  private static @Nullable Moment moment(Element e, @Nullable Moment before) {
    String text = Texts.plain(e);
    return text == null ? before : Moment.of(text);
  }

  Dates dates() {
    return new Dates(published, updated, created, expired);
  }

  void updated(String written) {
    updated = Moment.of(written);
  }

  /** The page: a link to it, else the first that leads anywhere, else an id that is an address. */
  @Nullable String link() {
    for (Link link : links) {
      if (link.rel().equals("alternate") && !isOtherFormat(link.type())) {
        return link.href();
      }
    }
    for (Link link : links) {
      if (link.rel().equals("alternate")) {
        return link.href();
      }
    }
    String guid = id;
    if (idIsLink && guid != null) {
      return guid;
    }
    return links.stream()
        .filter(l -> !EMBEDDED.contains(l.rel()) && l.rel().equals("canonical"))
        .findFirst()
        .map(Link::href)
        .orElse(null);
  }

  private static boolean isOtherFormat(@Nullable String type) {
    return type != null && !type.toLowerCase(Locale.ROOT).contains("html");
  }
}
