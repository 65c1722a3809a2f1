package org.obzor.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.obzor.article.ArticleDraft;

/**
 * Writes drafts as {@code POST /api/articles} takes them, one line each, and what was cut off as
 * {@code tail}. {@link PushedArticles} reads the same draft from it again.
 */
public final class DraftJson {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ZoneId zone;

  /**
   * @param zone the instance's zone
   */
  public DraftJson(ZoneId zone) {
    this.zone = zone;
  }

  /** A line of JSON, without its end. */
  public String line(ArticleDraft draft) {
    ObjectNode json = MAPPER.createObjectNode();
    putIfKnown(json, "id", draft.id());
    json.put("title", draft.title());
    json.put("text", draft.text());
    json.put("source", draft.source());
    json.put("published_at", PublishedAt.write(draft.publishedAt(), draft.dateOnly(), zone));
    putIfKnown(json, "url", draft.url());
    putIfKnown(json, "lang", draft.lang());
    putIfKnown(json, "tail", draft.tail());
    if (draft.declaredWordCount() != null) {
      json.put(PushedArticle.DECLARED_WORD_COUNT, draft.declaredWordCount());
    }
    if (!draft.authors().isEmpty()) {
      draft.authors().forEach(json.putArray(PushedArticle.AUTHORS)::add);
    }
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts is JSON", e);
    }
  }

  private static void putIfKnown(ObjectNode json, String name, @Nullable String value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}
