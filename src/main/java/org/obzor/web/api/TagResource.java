package org.obzor.web.api;

import io.javalin.http.Context;
import java.util.List;
import org.obzor.tag.Tags;
import org.obzor.web.Problem;
import org.obzor.web.WebParts;

/** The tags that analysts gave articles. */
final class TagResource {
  private final WebParts parts;
  private final Tags tags;

  TagResource(WebParts parts) {
    this.parts = parts;
    this.tags = parts.tags();
  }

  record TagJson(String tag, long articles) {}

  record AllJson(List<TagJson> tags) {}

  record ArticleTagsJson(List<String> tags) {}

  /** All tags, the most frequent first. */
  void list(Context ctx) {
    Query.only(ctx);
    ctx.json(
        new AllJson(
            tags.all().entrySet().stream()
                .map(e -> new TagJson(e.getKey(), e.getValue()))
                .toList()));
  }

  void add(Context ctx) {
    String id = article(ctx);
    tags.add(List.of(id), ctx.pathParam("tag"));
    ctx.json(of(id));
  }

  void remove(Context ctx) {
    String id = article(ctx);
    tags.remove(List.of(id), ctx.pathParam("tag"));
    ctx.json(of(id));
  }

  private String article(Context ctx) {
    Query.only(ctx);
    String id = ctx.pathParam("id");
    if (parts.index().find(id).isEmpty()) {
      throw Problem.notFound();
    }
    return id;
  }

  private ArticleTagsJson of(String id) {
    return new ArticleTagsJson(tags.of(List.of(id)).getOrDefault(id, List.of()));
  }
}
