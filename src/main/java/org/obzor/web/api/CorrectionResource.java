package org.obzor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;
import org.obzor.curation.Correction;
import org.obzor.curation.Corrections;
import org.obzor.curation.Decision;
import org.obzor.index.By;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Problem;
import org.obzor.web.Visitor;
import org.obzor.web.WebParts;

/** What analysts decided about persons, countries and topics: list, decide, undo. */
final class CorrectionResource {
  private static final Set<String> KNOWN =
      Set.of("kind", "type", "entity", "article", "written", "person", "into");
  private static final Set<String> OURS = Set.of("id", "labels", "decided_at", "undone_at");
  private static final String KINDS = "not_this, same_person, alias";

  private final WebParts parts;
  private final Corrections corrections;
  private final Bodies bodies;

  CorrectionResource(WebParts parts, Bodies bodies) {
    this.parts = parts;
    this.corrections = parts.curation().corrections();
    this.bodies = bodies;
  }

  record ListJson(long total, List<CorrectionJson> corrections) {}

  /**
   * @param kind {@code not_this}, {@code same_person} or {@code alias}, which says what of the
   *     following there is
   * @param labels of the entities in it, by id, in the reader's language where there are such
   * @param undoneAt null while it is in force
   */
  record CorrectionJson(
      String id,
      String kind,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String type,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String entity,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String article,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String written,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String person,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String into,
      Map<String, String> labels,
      String decidedAt,
      @Nullable String undoneAt) {}

  void list(Context ctx) {
    Query.only(ctx);
    List<CorrectionJson> all = corrections.list().stream().map(c -> json(ctx, c)).toList();
    ctx.json(new ListJson(all.size(), all));
  }

  void decide(Context ctx) {
    Correction correction = corrections.decide(read(bodies.json(ctx)));
    ctx.header("Location", "/api/corrections/" + correction.id());
    ctx.status(HttpStatus.CREATED).json(json(ctx, correction));
  }

  void one(Context ctx) {
    Query.only(ctx);
    ctx.json(json(ctx, corrections.find(ctx.pathParam("id")).orElseThrow(Problem::notFound)));
  }

  void undo(Context ctx) {
    ctx.json(json(ctx, corrections.undo(ctx.pathParam("id")).orElseThrow(Problem::notFound)));
  }

  private static Decision read(@Nullable JsonNode node) {
    Body body = new Body(node, KNOWN, OURS);
    String kind = body.required("kind");
    return switch (kind) {
      case "not_this" ->
          new Decision.NotThis(
              type(body.required("type")),
              body.required("entity"),
              body.text("article"),
              body.text("written"));
      case "same_person" -> new Decision.SamePerson(body.required("person"), body.required("into"));
      case "alias" -> new Decision.Alias(body.required("written"), body.required("person"));
      default -> throw new InvalidInputException("kind", "curation.unknown-kind", kind, KINDS);
    };
  }

  private static EntityType type(String id) {
    return Arrays.stream(EntityType.values())
        .filter(type -> type.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new InvalidInputException(
                "type",
                "curation.unknown-type",
                id,
                Arrays.stream(EntityType.values())
                    .map(EntityType::id)
                    .collect(Collectors.joining(", "))));
  }

  private CorrectionJson json(Context ctx, Correction c) {
    ZoneId zone = parts.settings().zone();
    Locale locale = Visitor.of(ctx).locale();
    String decided = Times.write(c.decided(), zone);
    Instant when = c.undone();
    String undone = when == null ? null : Times.write(when, zone);
    return switch (c.decision()) {
      case Decision.NotThis d ->
          new CorrectionJson(
              c.id(),
              "not_this",
              d.type().id(),
              d.entity(),
              d.article(),
              d.written(),
              null,
              null,
              labels(c, d.type(), locale),
              decided,
              undone);
      case Decision.SamePerson d ->
          new CorrectionJson(
              c.id(),
              "same_person",
              null,
              null,
              null,
              null,
              d.person(),
              d.into(),
              labels(c, EntityType.PERSON, locale),
              decided,
              undone);
      case Decision.Alias d ->
          new CorrectionJson(
              c.id(),
              "alias",
              null,
              null,
              null,
              d.written(),
              d.person(),
              null,
              labels(c, EntityType.PERSON, locale),
              decided,
              undone);
    };
  }

  private Map<String, String> labels(Correction c, EntityType type, Locale locale) {
    Map<String, String> labels = new TreeMap<>(c.labels());
    labels.replaceAll(
        (id, then) -> parts.labels().label(By.valueOf(type.name()), id, then, locale));
    return labels;
  }
}
