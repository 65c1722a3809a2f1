package org.obzor.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.obzor.article.ArticleDraft;

/** One JSON object of {@code POST /api/articles} to a draft. */
final class PushedArticle {
  static final String DECLARED_WORD_COUNT = "declared_word_count";

  static final String AUTHORS = "authors";

  private static final String AUTHOR = "author";
  private static final List<String> TEXTS =
      List.of("title", "text", "source", "published_at", "url", "lang", "id", "tail", AUTHOR);
  private static final String KNOWN = String.join(", ", TEXTS) + ", " + AUTHORS;
  private static final Pattern LANG = Pattern.compile("([a-z]{2,3})(?:[-_][a-z0-9_-]*)?");

  private final ZoneId zone;
  private final Clock clock;

  PushedArticle(ZoneId zone, Clock clock) {
    this.zone = zone;
    this.clock = clock;
  }

  Item read(Place place, JsonNode json) {
    try {
      return new Item.Found(place, draft(json));
    } catch (Fault e) {
      return new Item.Rejected(place, e.code, e.arguments);
    }
  }

  private ArticleDraft draft(JsonNode json) throws Fault {
    if (!json.isObject()) {
      throw new Fault("source.not-an-object");
    }
    checkFields(json);
    String title = optional(json, "title").map(Cleaner::line).orElse("");
    String text = optional(json, "text").map(Cleaner::text).orElse("");
    if (title.isEmpty() && text.isEmpty()) {
      throw new Fault("source.no-title-no-text");
    }
    if (Limits.tooLong(text)) {
      throw new Fault("source.too-long", "text", Limits.TEXT_BYTES);
    }
    String source = required(json, "source");
    PublishedAt published = published(required(json, "published_at"));
    Optional<String> url = line(json, "url", Limits.URL_CHARACTERS);
    if (url.isPresent() && !isWebAddress(url.get())) {
      throw new Fault("source.bad-url", url.get());
    }
    return new ArticleDraft(
        line(json, "id", Limits.ID_CHARACTERS).orElse(null),
        limited("title", title, Limits.TITLE_CHARACTERS),
        text,
        optional(json, "tail").map(Cleaner::text).filter(t -> !t.isEmpty()).orElse(null),
        limited("source", source, Limits.SOURCE_CHARACTERS),
        url.orElse(null),
        lang(json),
        published.instant(),
        published.dateOnly(),
        declaredWordCount(json),
        authors(json));
  }

  private static void checkFields(JsonNode json) throws Fault {
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      String name = field.getKey();
      if (TEXTS.contains(name)) {
        if (!field.getValue().isTextual() && !field.getValue().isNull()) {
          throw new Fault("source.not-a-text", name);
        }
      } else if (!name.equals(DECLARED_WORD_COUNT) && !name.equals(AUTHORS)) {
        throw new Fault("source.unknown-field", shortened(name), KNOWN);
      }
    }
  }

  /** {@code author} as a line that may name several, or {@code authors} as a list of names. */
  private static List<String> authors(JsonNode json) throws Fault {
    JsonNode list = json.path(AUTHORS);
    if (list.isMissingNode() || list.isNull()) {
      return Authors.of(line(json, AUTHOR, Limits.BYLINE_CHARACTERS).orElse(""));
    }
    if (list.isTextual()) {
      return Authors.of(line(json, AUTHORS, Limits.BYLINE_CHARACTERS).orElse(""));
    }
    List<String> names = new ArrayList<>();
    for (JsonNode name : list) {
      if (!name.isTextual()) {
        throw new Fault("source.not-a-text", AUTHORS);
      }
      names.add(limited(AUTHORS, name.textValue(), Limits.BYLINE_CHARACTERS));
    }
    if (!list.isArray() || names.size() > Authors.MOST) {
      throw new Fault("source.not-names", AUTHORS, Authors.MOST);
    }
    return Authors.named(names);
  }

  private PublishedAt published(String written) throws Fault {
    PublishedAt published =
        PublishedAt.of(written, zone)
            .orElseThrow(() -> new Fault("source.bad-date", shortened(written)));
    if (Limits.tooEarly(published.instant())) {
      throw new Fault("source.bad-date", shortened(written));
    }
    if (Limits.tooLate(published.instant(), clock)) {
      throw new Fault("source.date-in-future", shortened(written));
    }
    return published;
  }

  private static @Nullable String lang(JsonNode json) throws Fault {
    Optional<String> written = line(json, "lang", Integer.MAX_VALUE);
    if (written.isEmpty()) {
      return null;
    }
    var m = LANG.matcher(written.get().toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      throw new Fault("source.bad-lang", shortened(written.get()));
    }
    return m.group(1);
  }

  private static @Nullable Integer declaredWordCount(JsonNode json) throws Fault {
    JsonNode count = json.path(DECLARED_WORD_COUNT);
    if (count.isMissingNode() || count.isNull()) {
      return null;
    }
    if (!count.canConvertToInt() || !count.isIntegralNumber() || count.intValue() < 0) {
      throw new Fault("source.not-a-count", DECLARED_WORD_COUNT);
    }
    return count.intValue();
  }

  static boolean isWebAddress(String url) {
    try {
      URI uri = new URI(url.replace(' ', '+').replaceAll("[|\\[\\]{}^`\"<>\\\\]", "_"));
      String scheme = uri.getScheme();
      return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
          && uri.getRawAuthority() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static String required(JsonNode json, String field) throws Fault {
    return line(json, field, Integer.MAX_VALUE)
        .orElseThrow(() -> new Fault("source.missing-field", field));
  }

  private static Optional<String> line(JsonNode json, String field, int longest) throws Fault {
    Optional<String> value =
        optional(json, field).map(Cleaner::line).filter(line -> !line.isEmpty());
    if (value.isPresent()) {
      limited(field, value.get(), longest);
    }
    return value;
  }

  private static String limited(String field, String value, int longest) throws Fault {
    if (value.length() > longest) {
      throw new Fault("source.too-long", field, longest);
    }
    return value;
  }

  private static Optional<String> optional(JsonNode json, String field) {
    return Optional.ofNullable(json.path(field).textValue());
  }

  private static String shortened(String value) {
    return value.length() <= 60 ? value : value.substring(0, 60) + "…";
  }

  /** Why an object is no article; never leaves this class. */
  private static final class Fault extends Exception {
    private static final long serialVersionUID = 1L;
    private final String code;
    private final transient List<Object> arguments;

    Fault(String code, Object... arguments) {
      super(code, null, false, false);
      this.code = code;
      this.arguments = List.of(arguments);
    }
  }
}
