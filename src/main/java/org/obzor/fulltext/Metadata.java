package org.obzor.fulltext;

import java.time.temporal.Temporal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/** What a page states about its article: in JSON-LD, meta tags, microdata, or as seen. */
record Metadata(String title, @Nullable Temporal published, String author) {
  private static final int LONGEST_NAME = 80;
  private static final int MOST_AUTHORS = 6;
  private static final int MOST_HEADINGS = 10;
  private static final Pattern BY =
      Pattern.compile(
          "^(?:by|автор|авторы|текст|author|written by)[:\\s]+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern SITE = Pattern.compile("\\s+[|»«·—–-]\\s+|\\s+::\\s+");

  private static final List<String> DATES =
      List.of(
          "meta[property=article:published_time]",
          "[itemprop~=(?i)^datePublished$]",
          "meta[property=og:published_time]",
          "meta[name=article:published_time]",
          "meta[name=parsely-pub-date]",
          "meta[name=sailthru.date]",
          "meta[name=pubdate]",
          "meta[name=publishdate]",
          "meta[name=publish-date]",
          "meta[name=published_time]",
          "meta[name=mediator_published_time]",
          "meta[name=dc.date.issued]",
          "meta[name=DC.date.issued]",
          "meta[name=dcterms.created]",
          "meta[name=date]",
          "time[pubdate]",
          "article time[datetime]",
          "time[datetime]",
          "[itemprop~=(?i)^dateCreated$]");
  private static final List<String> AUTHORS =
      List.of(
          "[itemprop=author] [itemprop=name]",
          "[itemprop=author]",
          "meta[name=author]",
          "meta[name=parsely-author]",
          "meta[name=mediator_author]",
          "meta[property=article:author]",
          "a[rel=author]",
          ".byline-name, .byline__name, .author-name, .article__author, .b-author__name");

  static Metadata of(Document document, LinkedData stated) {
    return new Metadata(
        title(document, stated),
        published(document, stated),
        stated.author().isEmpty() ? author(document) : stated.author());
  }

  private static String title(Document document, LinkedData stated) {
    String heading = "";
    String page = document.title().strip();
    String social =
        Stream.of("meta[property=og:title]", "meta[name=twitter:title]")
            .map(document::selectFirst)
            .map(e -> e == null ? "" : e.attr("content").strip())
            .filter(s -> !s.isEmpty())
            .findFirst()
            .orElse("");
    Elements headings = document.select("h1");
    for (Element h1 : headings.subList(0, Math.min(headings.size(), MOST_HEADINGS))) {
      String text = h1.text().strip();
      if (!text.isEmpty()
          && (Texts.alike(text, page)
              || Texts.alike(text, social)
              || Texts.alike(text, stated.headline()))) {
        heading = text;
        break;
      }
    }
    if (!heading.isEmpty()) {
      return heading;
    }
    if (!stated.headline().isEmpty()) {
      return stated.headline();
    }
    return social.isEmpty() ? SITE.split(page, 2)[0] : social;
  }

  private static @Nullable Temporal published(Document document, LinkedData stated) {
    Temporal time = Times.parse(stated.published());
    for (String query : DATES) {
      if (time != null) {
        return time;
      }
      Element e = document.selectFirst(query);
      if (e != null) {
        time = Times.parse(content(e, "datetime"));
      }
    }
    return time;
  }

  private static String author(Document document) {
    for (String query : AUTHORS) {
      Set<String> names = new LinkedHashSet<>();
      Elements found = document.select(query);
      for (Element e : found.subList(0, Math.min(found.size(), MOST_AUTHORS))) {
        String name = BY.matcher(content(e, "name")).replaceFirst("").strip();
        if (!name.isEmpty() && name.length() <= LONGEST_NAME && !name.contains("://")) {
          names.add(name);
        }
      }
      if (!names.isEmpty()) {
        return String.join(", ", names);
      }
    }
    return "";
  }

  private static String content(Element e, String attribute) {
    for (String name : List.of("content", attribute)) {
      if (!e.attr(name).isBlank()) {
        return e.attr(name).strip();
      }
    }
    return e.text().strip();
  }
}
