package org.obzor.notify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.obzor.notify.Telling.Item;

/** A message as JSON; {@code text} is what chat programs show. */
final class WebhookJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private WebhookJson() {}

  static byte[] write(Telling t) {
    ObjectNode root = JSON.createObjectNode();
    root.put("id", t.id());
    ObjectNode alert = root.putObject("alert");
    alert.put("id", t.alertId());
    alert.put("name", t.alertName());
    alert.put("url", t.alertUrl());
    root.put("kind", t.kind().name().toLowerCase(Locale.ROOT));
    root.put("created_at", t.created().toString());
    root.put("possibly_repeated", t.repeated() != null);
    root.put("text", text(t));
    ArrayNode notices = root.putArray("notices");
    t.notices().forEach(notices::add);
    root.put("total", t.total());
    ArrayNode stories = root.putArray("stories");
    t.items().forEach(item -> write(item, stories.addObject()));
    try {
      return JSON.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(Item item, ObjectNode to) {
    to.put("article_id", item.articleId());
    to.put("story_id", item.storyId());
    to.put("title", item.title());
    to.put("url", item.url());
    to.put("source", item.source());
    ArrayNode outlets = to.putArray("outlets");
    item.outlets().forEach(outlets::add);
    to.put("published_at", item.publishedAt().toString());
    to.put("excerpt", item.excerpt());
    to.put("obzor_url", item.articleUrl());
  }

  /** In the notation of Slack, which others read as well. */
  private static String text(Telling t) {
    StringBuilder text = new StringBuilder();
    if (t.repeated() != null) {
      text.append('_').append(escape(t.repeated())).append("_\n");
    }
    text.append('*').append(link(t.alertUrl(), t.heading())).append('*');
    t.notices().forEach(n -> text.append('\n').append(escape(n)));
    for (Item item : t.items()) {
      text.append("\n• ").append(link(item.articleUrl(), item.title()));
      text.append(" — ").append(escape(item.source()));
      text.append(", ").append(escape(item.published()));
    }
    if (t.more() != null) {
      text.append('\n').append(link(t.alertUrl(), t.more()));
    }
    return text.toString();
  }

  private static String link(String url, String label) {
    return "<" + url + "|" + escape(Teller.line(label)).replace('|', '/') + ">";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
