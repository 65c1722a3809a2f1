package org.obzor.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A text to learn from.
 *
 * @param annotated the kinds of entities that were annotated in it at all
 */
record AnnotatedText(String text, List<Entity> entities, Set<EntityKind> annotated) {

  /** An entity of the text, offsets in UTF-16 units, the end exclusive. */
  record Entity(EntityKind kind, int start, int end) {
    boolean covers(Entity other) {
      return start <= other.start && other.end <= end;
    }
  }

  /** The persons, without those that are part of another person's name. */
  List<Entity> persons() {
    List<Entity> persons =
        entities.stream().filter(e -> e.kind == EntityKind.PERSON).distinct().toList();
    return persons.stream()
        .filter(e -> persons.stream().noneMatch(o -> !o.equals(e) && o.covers(e)))
        .toList();
  }

  /** Texts in a row as one, a line each. */
  static AnnotatedText join(List<AnnotatedText> texts) {
    StringBuilder text = new StringBuilder();
    List<Entity> entities = new ArrayList<>();
    for (AnnotatedText part : texts) {
      int from = text.length();
      part.entities.forEach(e -> entities.add(new Entity(e.kind, from + e.start, from + e.end)));
      text.append(part.text).append('\n');
    }
    return new AnnotatedText(text.toString(), entities, texts.getFirst().annotated);
  }
}
