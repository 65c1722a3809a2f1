package org.obzor.fulltext;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page states about its article as JSON-LD (schema.org). Strings are empty where nothing is
 * stated.
 */
record LinkedData(String headline, String body, String published, String author) {
  private static final LinkedData NONE = new LinkedData("", "", "", "");
  private static final int MOST_NODES = 20_000;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** Of several articles, the one that states most: pages list others in short. */
  static LinkedData of(Document document) {
    LinkedData best = NONE;
    for (Element script : document.select("script[type=application/ld+json]")) {
      for (JsonNode article : articles(script.data())) {
        LinkedData read = read(article);
        if (read.size() > best.size()) {
          best = read;
        }
      }
    }
    return best;
  }

  private int size() {
    return body.length()
        + (headline.isEmpty() ? 0 : 100)
        + (published.isEmpty() ? 0 : 100)
        + (author.isEmpty() ? 0 : 50);
  }

  private static List<JsonNode> articles(String json) {
    List<JsonNode> found = new ArrayList<>();
    try {
      Deque<JsonNode> open = new ArrayDeque<>();
      open.add(JSON.readTree(json.strip()));
      for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
        JsonNode node = open.poll();
        if (node.isObject() && isArticle(node.path("@type"))) {
          found.add(node);
        }
        if (node.isContainerNode()) {
          node.forEach(open::add);
        }
      }
    } catch (JacksonException e) {
      return found;
    }
    return found;
  }

  private static boolean isArticle(JsonNode type) {
    for (JsonNode t : type.isArray() ? type : List.of(type)) {
      String name = t.asText("");
      if (name.endsWith("Article") || name.endsWith("BlogPosting") || name.endsWith("Report")) {
        return true;
      }
    }
    return false;
  }

  private static LinkedData read(JsonNode article) {
    return new LinkedData(
        plain(article.path("headline").asText("")),
        plain(article.path("articleBody").asText("")),
        article.path("datePublished").asText("").strip(),
        names(article.path("author")));
  }

  private static String names(JsonNode author) {
    List<String> names = new ArrayList<>();
    for (JsonNode one : author.isArray() ? author : List.of(author)) {
      String name = plain(one.isObject() ? one.path("name").asText("") : one.asText(""));
      if (!name.isEmpty() && !names.contains(name)) {
        names.add(name);
      }
    }
    return String.join(", ", names);
  }

  /** Without the entities and tags that some put into JSON. */
  private static String plain(String s) {
    String text = s.indexOf('&') >= 0 ? Parser.unescapeEntities(s, false) : s;
    return text.replaceAll("<[^<>]{1,200}>", " ").strip();
  }
}
