package org.obzor.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.article.CountryKind;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;

/**
 * All mentions of one entity in one article, as stored.
 *
 * @param spans one a mention: section, start, end and, for a country, its kind, separated by
 *     blanks; none for a topic
 */
record EntityRow(String type, String id, String label, int count, List<String> spans) {

  static List<EntityRow> of(List<Mention> mentions) {
    Map<String, List<Mention>> byEntity = new LinkedHashMap<>();
    for (Mention m : mentions) {
      byEntity.computeIfAbsent(m.type().id() + ":" + m.id(), k -> new ArrayList<>()).add(m);
    }
    return byEntity.values().stream().map(EntityRow::ofOne).toList();
  }

  private static EntityRow ofOne(List<Mention> mentions) {
    Mention first = mentions.getFirst();
    return new EntityRow(
        first.type().id(),
        first.id(),
        first.label(),
        mentions.size(),
        mentions.stream().filter(Mention::hasSpan).map(EntityRow::span).toList());
  }

  private static String span(Mention m) {
    CountryKind kind = m.kind();
    String place = m.section().name().toLowerCase(Locale.ROOT) + " " + m.start() + " " + m.end();
    return kind == null ? place : place + " " + kind.id();
  }

  List<Mention> mentions() {
    EntityType entityType = EntityType.of(type);
    return spans.isEmpty()
        ? List.of(new Mention(entityType, id, label, Section.TEXT, -1, -1, null))
        : spans.stream().map(s -> mention(entityType, s.split(" ", -1))).toList();
  }

  private Mention mention(EntityType entityType, String[] span) {
    @Nullable CountryKind kind = span.length > 3 ? CountryKind.of(span[3]) : null;
    return new Mention(
        entityType,
        id,
        label,
        Section.valueOf(span[0].toUpperCase(Locale.ROOT)),
        Integer.parseInt(span[1]),
        Integer.parseInt(span[2]),
        kind);
  }
}
