package org.obzor.feed;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A feed under the names that feedparser gives its parts. */
final class FeedparserNames {
  private FeedparserNames() {}

  /** Parts of which some are there. */
  private record Known(Map<String, @Nullable Object> parts) implements PythonExpression.Parts {
    @Override
    public boolean has(String name) {
      return parts.get(name) != null;
    }

    @Override
    public @Nullable Object get(String name) {
      if (!parts.containsKey(name)) {
        throw new PythonExpression.Unknown(name);
      }
      Object value = parts.get(name);
      if (value == null && !name.equals("language")) {
        throw new PythonExpression.Missing(name);
      }
      return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Map<?, ?> m
          && m.entrySet().stream()
              .allMatch(e ->
                  String.valueOf(parts.get(String.valueOf(e.getKey())))
                      .equals(String.valueOf(e.getValue())));
    }

    @Override
    public int hashCode() {
      return 0;
    }
  }

  static PythonExpression.Names of(@Nullable Feed feed) {
    return name ->
        switch (name) {
          case "feed" -> head(require(feed).head());
          case "entries" -> require(feed).entries().stream().map(FeedparserNames::entry).toList();
          case "version" -> version(require(feed).format());
          case "encoding" -> new FeedCasesIT.Encoding(require(feed).charset());
          case "bozo" -> true;
          default -> throw new PythonExpression.Unknown(name);
        };
  }

  private static Feed require(@Nullable Feed feed) {
    if (feed == null) {
      throw new PythonExpression.Missing("no feed");
    }
    return feed;
  }

  private static String version(String format) {
    String number = format.replaceAll("[^0-9]", "");
    return switch (format.split(" ", 2)[0]) {
      case "RSS" -> number.equals("091") ? "rss091u" : "rss" + number;
      case "Atom" -> "atom" + number;
      default -> "cdf";
    };
  }

  private static Known head(FeedHead h) {
    Map<String, @Nullable Object> m = new LinkedHashMap<>();
    content(m, h.title(), "title");
    content(m, h.subtitle(), "subtitle", "tagline", "description", "summary");
    content(m, h.rights(), "rights", "copyright");
    content(m, h.info(), "info");
    common(
        m,
        h.id(),
        h.link(),
        h.links(),
        h.language(),
        h.authors(),
        h.contributors(),
        h.tags(),
        h.dates());
    m.put("href", h.links().isEmpty() ? null : h.links().getFirst().href());
    return new Known(m);
  }

  private static Known entry(Entry e) {
    Map<String, @Nullable Object> m = new LinkedHashMap<>();
    content(m, e.title(), "title");
    Content summary =
        e.summary() != null || e.contents().isEmpty() ? e.summary() : e.contents().getFirst();
    content(m, summary, "summary", "description");
    content(m, e.rights(), "rights", "copyright");
    m.put(
        "content",
        e.contents().isEmpty()
            ? null
            : e.contents().stream().map(FeedparserNames::detail).toList());
    common(
        m,
        e.id(),
        e.link(),
        e.links(),
        e.language(),
        e.authors(),
        e.contributors(),
        e.tags(),
        e.dates());
    m.put("comments", e.comments());
    m.put("source", e.source() == null ? null : head(e.source()));
    return new Known(m);
  }

  private static void content(
      Map<String, @Nullable Object> m, @Nullable Content c, String... names) {
    for (String name : names) {
      m.put(name, c);
      m.put(name + "_detail", c == null ? null : detail(c));
    }
  }

  private static Known detail(Content c) {
    Map<String, @Nullable Object> m = new LinkedHashMap<>();
    m.put("value", c);
    m.put("type", c.type());
    m.put("language", c.language());
    m.put("base", c.base());
    m.put("src", c.src());
    return new Known(m);
  }

  private static void common(
      Map<String, @Nullable Object> m,
      @Nullable String id,
      @Nullable String link,
      List<Link> links,
      @Nullable String language,
      List<Author> authors,
      List<Author> contributors,
      List<Tag> tags,
      Dates dates) {
    m.put("id", id);
    m.put("guid", id);
    m.put("link", link);
    m.put("links", links.stream().map(FeedparserNames::link).toList());
    m.put(
        "enclosures",
        links.stream()
            .filter(l -> l.rel().equals("enclosure"))
            .map(FeedparserNames::link)
            .toList());
    m.put("language", language);
    m.put("authors", authors.stream().map(FeedparserNames::person).toList());
    m.put("author", authors.isEmpty() ? null : authors.getFirst().written());
    m.put("author_detail", authors.isEmpty() ? null : person(authors.getFirst()));
    m.put("contributors", contributors.stream().map(FeedparserNames::person).toList());
    m.put("tags", tags.stream().map(FeedparserNames::tag).toList());
    m.put("category", tags.isEmpty() ? null : tags.getFirst().term());
    m.put(
        "categories",
        tags.stream()
            .map(t -> {
              List<@Nullable Object> pair = new ArrayList<>();
              pair.add(t.scheme());
              pair.add(t.term());
              return pair;
            })
            .collect(Collectors.toList()));
    date(m, "published", dates.published());
    date(m, "issued", dates.published());
    Moment updated = dates.updated() != null ? dates.updated() : dates.published();
    date(m, "updated", updated);
    date(m, "date", updated);
    date(m, "created", dates.created());
    date(m, "expired", dates.expired());
  }

  private static void date(Map<String, @Nullable Object> m, String name, @Nullable Moment moment) {
    m.put(name, moment == null ? null : moment.written());
    java.time.Instant instant = moment == null ? null : moment.instant(ZoneOffset.UTC);
    if (instant == null) {
      m.put(name + "_parsed", null);
      return;
    }
    OffsetDateTime t = instant.atOffset(ZoneOffset.UTC);
    boolean day = moment != null && moment.dateOnly();
    m.put(
        name + "_parsed",
        List.of(
            t.getYear(),
            t.getMonthValue(),
            t.getDayOfMonth(),
            day ? 0 : t.getHour(),
            t.getMinute(),
            t.getSecond(),
            t.getDayOfWeek().getValue() - 1,
            t.getDayOfYear(),
            0));
  }

  private static Known link(Link l) {
    Map<String, @Nullable Object> m = new LinkedHashMap<>();
    m.put("rel", l.rel());
    m.put("type", l.type());
    m.put("href", l.href());
    m.put("url", l.href());
    m.put("title", l.title());
    m.put("hreflang", l.hreflang());
    m.put("length", l.length());
    return new Known(m);
  }

  private static Known person(Author a) {
    Map<String, @Nullable Object> m = new LinkedHashMap<>();
    m.put("name", a.name());
    m.put("email", a.email());
    m.put("href", a.uri());
    m.put("url", a.uri());
    return new Known(m);
  }

  private static Known tag(Tag t) {
    Map<String, @Nullable Object> m = new LinkedHashMap<>();
    m.put("term", t.term());
    m.put("scheme", t.scheme());
    m.put("label", t.label());
    return new Known(m);
  }
}
