package org.obzor.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.curation.EditedTopic;
import org.obzor.curation.TopicEdits;
import org.obzor.curation.TopicEdits.Given;
import org.obzor.enrich.Topic;
import org.obzor.index.Sort;
import org.obzor.query.ArticleQuery;
import org.obzor.query.Highlighter;
import org.obzor.web.Problem;
import org.obzor.web.Visitor;
import org.obzor.web.WebParts;

/** The catalogue of topics: list, add, change, remove, restore, try out. */
final class TopicResource {
  private static final Set<String> KNOWN = Set.of("id", "code", "parent", "labels", "queries");
  private static final Set<String> OURS = Set.of("origin", "removed", "changed_at");
  private static final int LOOKED_AT = 500;
  private static final int MOST_LOOKED_AT = 1000;
  private static final int SHOWN = 50;

  private final WebParts parts;
  private final TopicEdits topics;
  private final Bodies bodies;

  TopicResource(WebParts parts, Bodies bodies) {
    this.parts = parts;
    this.topics = parts.curation().topicEdits();
    this.bodies = bodies;
  }

  record ListJson(long total, List<TopicJson> topics) {}

  /**
   * @param code of the IPTC Media Topic, empty for none
   * @param queries in the query language; a match of any is evidence
   * @param origin {@code shipped}, {@code edited} or {@code own}
   * @param changedAt null if no analyst has changed it
   */
  record TopicJson(
      String id,
      String code,
      @Nullable String parent,
      Map<String, String> labels,
      List<String> queries,
      String origin,
      boolean removed,
      @Nullable String changedAt) {}

  /**
   * @param lookedAt how many of the newest articles were looked at
   * @param total to how many of them the topic would be given
   * @param articles the newest fifty of these
   */
  record PreviewJson(long lookedAt, long total, List<GivenJson> articles) {}

  record GivenJson(@JsonUnwrapped ArticleJson.Summary article, EvidenceJson evidence) {}

  void list(Context ctx) {
    Query.only(ctx);
    List<TopicJson> all = topics.list().stream().map(this::json).toList();
    ctx.json(new ListJson(all.size(), all));
  }

  void one(Context ctx) {
    Query.only(ctx);
    ctx.json(json(topics.find(ctx.pathParam("id")).orElseThrow(Problem::notFound)));
  }

  void add(Context ctx) {
    EditedTopic added = topics.add(read(bodies.json(ctx)));
    ctx.header("Location", "/api/topics/" + added.topic().id());
    ctx.status(HttpStatus.CREATED).json(json(added));
  }

  void change(Context ctx) {
    Topic draft = read(bodies.json(ctx));
    ctx.json(json(topics.change(ctx.pathParam("id"), draft).orElseThrow(Problem::notFound)));
  }

  void remove(Context ctx) {
    if (topics.remove(ctx.pathParam("id")).isEmpty()) {
      throw Problem.notFound();
    }
    ctx.status(HttpStatus.NO_CONTENT);
  }

  void restore(Context ctx) {
    ctx.json(json(topics.restore(ctx.pathParam("id")).orElseThrow(Problem::notFound)));
  }

  /** To which of the newest articles a draft would be given. */
  void preview(Context ctx) {
    Query.only(ctx, "size");
    int size = Query.number("size", ctx.queryParam("size"), LOOKED_AT, 1, MOST_LOOKED_AT);
    Topic draft = read(bodies.json(ctx));
    ArticleQuery all = ArticleQuery.all(parts.settings().zone());
    List<Article> newest = parts.index().list(all, Sort.NEWEST, size, null).articles();
    String known = topics.find(draft.id()).isPresent() ? draft.id() : "";
    List<Given> given = topics.preview(known, draft, newest);
    Locale locale = Visitor.of(ctx).locale();
    ArticleJson json = new ArticleJson(parts.labels(), locale, all.zone());
    ctx.json(
        new PreviewJson(
            newest.size(),
            given.size(),
            given.stream()
                .limit(SHOWN)
                .map(g ->
                    new GivenJson(
                        json.summary(
                            g.article(),
                            Highlighter.snippet(g.article().text(), g.evidence().places())),
                        EvidenceJson.of(g.article(), g.evidence())))
                .toList()));
  }

  /** What one article says for one topic. */
  void evidence(Context ctx) {
    Query.only(ctx);
    Article article = parts.index().find(ctx.pathParam("id")).orElseThrow(Problem::notFound);
    ctx.json(
        EvidenceJson.of(
            article,
            topics.evidence(article, ctx.pathParam("topic")).orElseThrow(Problem::notFound)));
  }

  private static Topic read(@Nullable JsonNode node) {
    Body body = new Body(node, KNOWN, OURS);
    return new Topic(
        Objects.requireNonNullElse(body.text("id"), ""),
        Objects.requireNonNullElse(body.text("code"), ""),
        body.text("parent"),
        body.map("labels"),
        body.texts("queries"));
  }

  private TopicJson json(EditedTopic edited) {
    ZoneId zone = parts.settings().zone();
    Topic topic = edited.topic();
    Instant changed = edited.changed();
    return new TopicJson(
        topic.id(),
        topic.code(),
        topic.parent(),
        new TreeMap<>(topic.labels()),
        topic.queries(),
        edited.origin().name().toLowerCase(Locale.ROOT),
        edited.removed(),
        changed == null ? null : Times.write(changed, zone));
  }
}
