package org.obzor.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeeds {
  private static final Pattern VERSION =
      Pattern.compile("\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed\\.org\\\\?/version\\\\?/");

  /** What a feed of a careless hand has as well: a list of items, and an address of its own. */
  private static final Pattern ITEMS = Pattern.compile("\"items\"\\s*:\\s*\\[");

  private static final Pattern ADDRESS = Pattern.compile("\"(?:home_page_url|feed_url)\"\\s*:");

  private static final Set<String> HEAD =
      Set.of(
          "version",
          "title",
          "home_page_url",
          "feed_url",
          "description",
          "language",
          "author",
          "authors",
          "icon",
          "items");
  private static final Set<String> ITEM =
      Set.of(
          "id",
          "url",
          "external_url",
          "title",
          "content_html",
          "content_text",
          "summary",
          "image",
          "date_published",
          "date_modified",
          "author",
          "authors",
          "tags",
          "language",
          "attachments");

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(64).build())
              .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
              .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
              .build());

  private JsonFeeds() {}

  static boolean looksLike(String beginning) {
    return beginning.stripLeading().startsWith("{")
        && (VERSION.matcher(beginning).find()
            || (ITEMS.matcher(beginning).find() && ADDRESS.matcher(beginning).find()));
  }

  static Optional<Feed> read(XmlDecoder.Decoded decoded, @Nullable URI address) {
    JsonNode json;
    try {
      json = MAPPER.readTree(decoded.text());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
    if (!json.isObject() || !looksLike(decoded.text())) {
      return Optional.empty();
    }
    String base = address == null ? "" : address.toString();
    Extensions extensions = new Extensions(new Scope(base, null));
    List<Entry> entries = new ArrayList<>();
    for (JsonNode item : json.path("items")) {
      if (item.isObject()) {
        entries.add(entry(item, base, extensions));
      }
    }
    String version = text(json, "version");
    return Optional.of(
        new Feed(
            "JSON Feed " + (version == null ? "1.1" : version.replaceFirst(".*/", "")),
            decoded.charset(),
            head(json, base, extensions),
            entries));
  }

  private static FeedHead head(JsonNode json, String base, Extensions extensions) {
    String language = text(json, "language");
    String page = address(json, "home_page_url", base);
    List<Link> links = new ArrayList<>();
    link(links, "alternate", "text/html", page);
    link(links, "self", "application/feed+json", address(json, "feed_url", base));
    return new FeedHead(
        text(json, "feed_url"),
        plain(json, "title", language),
        plain(json, "description", language),
        null,
        null,
        page,
        links,
        language,
        authors(json),
        List.of(),
        List.of(),
        Dates.NONE,
        details(json, base, extensions, HEAD));
  }

  private static Entry entry(JsonNode json, String base, Extensions extensions) {
    String language = text(json, "language");
    List<Link> links = new ArrayList<>();
    String page = address(json, "url", base);
    String other = address(json, "external_url", base);
    link(links, "alternate", "text/html", page);
    link(links, "related", "text/html", other);
    for (JsonNode file : json.path("attachments")) {
      String url = address(file, "url", base);
      if (url != null) {
        links.add(
            new Link(
                "enclosure",
                text(file, "mime_type"),
                url,
                text(file, "title"),
                null,
                text(file, "size_in_bytes")));
      }
    }
    List<Content> contents = new ArrayList<>();
    String html = text(json, "content_html");
    if (html != null) {
      contents.add(new Content(html, "text/html", language, base, null));
    }
    String text = text(json, "content_text");
    if (text != null) {
      contents.add(new Content(text, "text/plain", language, base, null));
    }
    List<Tag> tags = new ArrayList<>();
    json.path("tags").forEach(t -> tags.add(new Tag(t.asText(), null, null)));
    return new Entry(
        text(json, "id"),
        plain(json, "title", language),
        page != null ? page : other,
        links,
        plain(json, "summary", language),
        contents,
        null,
        new Dates(moment(json, "date_published"), moment(json, "date_modified"), null, null),
        authors(json),
        List.of(),
        tags,
        language,
        null,
        null,
        details(json, base, extensions, ITEM));
  }

  /**
   * @param known the members that are read elsewhere
   */
  private static Details details(
      JsonNode json, String base, Extensions extensions, Set<String> known) {
    List<Extension> others = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : json.properties()) {
      if (!known.contains(member.getKey())) {
        extensions.of(member.getKey(), member.getValue()).ifPresent(others::add);
      }
    }
    String image = address(json, json.has("image") ? "image" : "icon", base);
    return new Details(null, image == null ? null : Picture.of(image), others);
  }

  private static void link(List<Link> links, String rel, String type, @Nullable String href) {
    if (href != null) {
      links.add(new Link(rel, type, href, null, null, null));
    }
  }

  private static List<Author> authors(JsonNode json) {
    List<Author> authors = new ArrayList<>();
    for (JsonNode one : json.path("authors")) {
      authors.add(author(one));
    }
    if (authors.isEmpty() && json.path("author").isObject()) {
      authors.add(author(json.path("author")));
    }
    return authors;
  }

  private static Author author(JsonNode json) {
    return new Author(text(json, "name"), null, text(json, "url"));
  }

  private static @Nullable Moment moment(JsonNode json, String name) {
    String written = text(json, name);
    return written == null ? null : Moment.of(written);
  }

  private static @Nullable Content plain(JsonNode json, String name, @Nullable String language) {
    String text = text(json, name);
    return text == null ? null : Content.plain(text, language);
  }

  private static @Nullable String address(JsonNode json, String name, String base) {
    String written = text(json, name);
    return written == null ? null : Scope.resolve(base, written);
  }

  private static @Nullable String text(JsonNode json, String name) {
    JsonNode value = json.path(name);
    String text = value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
    return text.isEmpty() ? null : text;
  }
}
