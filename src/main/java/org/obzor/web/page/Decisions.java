package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;
import org.obzor.curation.Decision;
import org.obzor.curation.Decision.Alias;
import org.obzor.curation.Decision.NotThis;
import org.obzor.curation.Decision.SamePerson;
import org.obzor.index.By;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.query.TextQuery;
import org.obzor.text.Token;

/** Decisions as forms send them, in words, and with the articles they are about. */
final class Decisions {
  /** The fields a form of a decision may have. */
  static final List<String> FIELDS =
      List.of("kind", "type", "entity", "article", "written", "person", "into");

  private final Pages pages;
  private final Persons persons;

  Decisions(Pages pages) {
    this.pages = pages;
    this.persons = new Persons(pages);
  }

  /**
   * What a form says.
   *
   * @param given of {@link #FIELDS}; persons by id or by any name
   * @throws InvalidInputException if no kind or type of ours is given
   */
  Decision read(Map<String, String> given) {
    String written = given.getOrDefault("written", "");
    String person = given.getOrDefault("person", "");
    return switch (given.getOrDefault("kind", "")) {
      case "not_this" ->
          new NotThis(
              type(given.getOrDefault("type", "")),
              given.getOrDefault("entity", ""),
              orNull(given.getOrDefault("article", "")),
              orNull(written));
      case "same_person" ->
          new SamePerson(persons.id(person), persons.id(given.getOrDefault("into", "")));
      case "alias" -> new Alias(written, persons.id(person));
      case String other ->
          throw new InvalidInputException(
              "kind", "curation.unknown-kind", other, "not_this, same_person, alias");
    };
  }

  /** The same as fields of a form. */
  static Map<String, String> fields(Decision decision) {
    Map<String, String> fields = new LinkedHashMap<>();
    switch (decision) {
      case NotThis(var type, var entity, @Nullable String article, @Nullable String written) -> {
        fields.put("kind", "not_this");
        fields.put("type", type.id());
        fields.put("entity", entity);
        fields.put("article", article == null ? "" : article);
        fields.put("written", written == null ? "" : written);
      }
      case SamePerson(var person, var into) -> {
        fields.put("kind", "same_person");
        fields.put("person", person);
        fields.put("into", into);
      }
      case Alias(var written, var person) -> {
        fields.put("kind", "alias");
        fields.put("written", written);
        fields.put("person", person);
      }
    }
    return fields;
  }

  /**
   * A decision in the reader's words.
   *
   * @param labels what its entities were called when it was made
   */
  String words(Context ctx, Decision decision, Map<String, String> labels) {
    return switch (decision) {
      case NotThis(
              EntityType type,
              var entity,
              @Nullable String article,
              @Nullable String written) ->
          pages.text(
              ctx,
              "decision."
                  + (type == EntityType.TOPIC ? "topic" : "not")
                  + (written == null ? "" : ".written")
                  + (article == null ? "" : ".here"),
              label(ctx, type, entity, labels),
              written == null ? "" : written);
      case SamePerson(var person, var into) ->
          pages.text(ctx, "decision.same", person(ctx, person, labels), person(ctx, into, labels));
      case Alias(var written, var person) ->
          pages.text(ctx, "decision.alias", written, person(ctx, person, labels));
    };
  }

  /** Whether a decision says something of this entity. */
  static boolean concerns(Decision decision, EntityType type, String id) {
    return switch (decision) {
      case NotThis d -> d.type() == type && d.entity().equals(id);
      case SamePerson d ->
          type == EntityType.PERSON && (d.person().equals(id) || d.into().equals(id));
      case Alias d -> type == EntityType.PERSON && d.person().equals(id);
    };
  }

  /** The article a decision is about; null if it is not about one. */
  static @Nullable String article(Decision decision) {
    return decision instanceof NotThis d ? d.article() : null;
  }

  /** The articles whose counts a decision may change, as they are now. */
  ArticleQuery concerned(Decision decision) {
    ArticleQuery all = ArticleQuery.all(pages.parts().settings().zone());
    return switch (decision) {
      case NotThis(EntityType type, var entity, var article, @Nullable String written) -> {
        ArticleQuery named = Narrow.with(all, By.valueOf(type.name()), List.of(entity));
        yield written == null ? named : phrase(named, written);
      }
      case SamePerson d -> all.withPersons(List.of(d.person()));
      case Alias d -> phrase(all, d.written());
    };
  }

  private ArticleQuery phrase(ArticleQuery query, String written) {
    String words =
        pages.parts().analyzer().tokens(written).stream()
            .map(Token::form)
            .collect(Collectors.joining(" "));
    if (words.isEmpty()) {
      throw new InvalidInputException("written", "curation.no-words");
    }
    TextQuery text = pages.parts().filters().text("\"" + words + "\"");
    return query.withText(text);
  }

  private String person(Context ctx, String id, Map<String, String> labels) {
    return label(ctx, EntityType.PERSON, id, labels);
  }

  /** What an entity is called. */
  String label(Context ctx, EntityType type, String id, Map<String, String> labels) {
    String known =
        labels.containsKey(id)
            ? labels.getOrDefault(id, id)
            : pages.parts().index().labels(type, List.of(id)).getOrDefault(id, id);
    return pages.label(ctx, By.valueOf(type.name()), id, known);
  }

  private static EntityType type(String given) {
    for (EntityType type : EntityType.values()) {
      if (type.id().equals(given)) {
        return type;
      }
    }
    throw new InvalidInputException(
        "type", "curation.unknown-type", given, "country, person, topic");
  }

  private static @Nullable String orNull(String value) {
    return value.isBlank() ? null : value;
  }
}
