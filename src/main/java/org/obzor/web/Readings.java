package org.obzor.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.obzor.article.EntityType;
import org.obzor.index.By;
import org.obzor.query.QueryReading;
import org.obzor.query.TextQuery;

/** Queries in plain words, with what persons are called looked up in the index. */
public final class Readings {
  /** A reader sees no more of a long list than this. */
  private static final int MOST_PERSONS = 50;

  private final WebParts parts;

  public Readings(WebParts parts) {
    this.parts = parts;
  }

  /** One line in the reader's language. */
  public String read(TextQuery query, Locale locale) {
    Set<String> persons = new LinkedHashSet<>();
    collect(query, persons);
    Map<String, String> names = new HashMap<>();
    if (!persons.isEmpty()) {
      names.putAll(
          parts.index().labels(EntityType.PERSON, persons.stream().limit(MOST_PERSONS).toList()));
    }
    QueryReading reading =
        new QueryReading(
            locale,
            (type, id) -> parts.labels().label(by(type), id, names.getOrDefault(id, id), locale));
    return reading.read(query);
  }

  private static By by(EntityType type) {
    return switch (type) {
      case COUNTRY -> By.COUNTRY;
      case PERSON -> By.PERSON;
      case TOPIC -> By.TOPIC;
    };
  }

  private static void collect(TextQuery query, Set<String> persons) {
    List<TextQuery> left = new ArrayList<>(List.of(query));
    while (!left.isEmpty()) {
      switch (left.removeLast()) {
        case TextQuery.Entity(EntityType type, String id) when type == EntityType.PERSON ->
            persons.add(id);
        case TextQuery.And(List<TextQuery> inner) -> left.addAll(inner);
        case TextQuery.Or(List<TextQuery> inner) -> left.addAll(inner);
        case TextQuery.Not(TextQuery inner) -> left.add(inner);
        default -> {}
      }
    }
  }
}
