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
  private record Known(Map<String, @Nullable Object> parts, List<Extension> extensions)
      implements PythonExpression.Parts {
    Known(Map<String, @Nullable Object> parts) {
      this(parts, List.of());
    }

    @Override
    public boolean has(String name) {
      return parts.get(name) != null;
    }

    @Override
    public @Nullable Object get(String name) {
      if (!parts.containsKey(name)) {
        Object other = extension(name, extensions);
        if (other != null) {
          return other;
        }
        throw new PythonExpression.Unknown(name);
      }
      Object value = parts.get(name);
      if (value == null && !name.equals("language") && !name.equals("itunes_explicit")) {
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

  /** What is known by its name alone: its parts if it has any, else its text. */
  private static @Nullable Object extension(String name, List<Extension> extensions) {
    List<String> ours = OTHERWISE.getOrDefault(name, List.of(name.replaceFirst("_", ":")));
    List<Extension> found = extensions.stream().filter(e -> ours.contains(e.name())).toList();
    if (found.isEmpty()) {
      return null;
    }
    Extension first = found.getFirst();
    return switch (name) {
      case "docs", "icon", "logo", "license", "wfw_comment", "wfw_commentrss" -> first.address();
      case "generator_detail" -> parts(first);
      case "media_thumbnail", "media_credit" -> found.stream().map(e -> parts(e)).toList();
      default ->
          first.text().isEmpty() && !(first.attributes().isEmpty() && first.children().isEmpty())
              ? parts(first)
              : first.text();
    };
  }

  private static Known parts(Extension e) {
    Map<String, @Nullable Object> m = new LinkedHashMap<>(e.attributes());
    for (Extension child : e.children()) {
      m.put(child.name(), child.text());
    }
    m.put("chapters", e.children().stream().map(c -> parts(c)).toList());
    m.put("name", e.text().isEmpty() ? m.get("name") : e.text());
    m.put("content", e.text());
    m.put("href", e.address());
    m.put("url", e.address());
    return new Known(m);
  }

  /** What we keep as the document wrote it. */
  private static final Map<String, List<String>> OTHERWISE =
      Map.of(
          "generator_detail",
          List.of("generator"),
          "license",
          List.of("creativecommons:license", "cc:license"));

  private static void details(Map<String, @Nullable Object> m, Details d) {
    m.put("publisher", d.publisher() == null ? null : d.publisher().written());
    m.put("publisher_detail", d.publisher() == null ? null : person(d.publisher()));
    m.put("image", d.picture() == null ? null : picture(d.picture()));
    m.put("itunes_explicit", d.extension("itunes:explicit").flatMap(Extension::flag).orElse(null));
    m.put("itunes_block", d.extension("itunes:block").flatMap(Extension::flag).orElse(false));
  }

  private static Known picture(Picture p) {
    Map<String, @Nullable Object> m = new LinkedHashMap<>();
    m.put("href", p.href());
    m.put("url", p.href());
    m.put("title", p.title());
    m.put("link", p.link());
    m.put("description", p.description());
    m.put("width", p.width());
    m.put("height", p.height());
    return new Known(m);
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
    details(m, h.details());
    return new Known(m, h.details().extensions());
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
    m.put("guidislink", e.id() != null && e.id().equals(e.link()));
    details(m, e.details());
    return new Known(m, e.details().extensions());
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
