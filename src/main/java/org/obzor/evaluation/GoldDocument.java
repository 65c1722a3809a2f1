package org.obzor.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with what it is known to name.
 *
 * @param lang ISO 639-1 code where the file states one; null where it is to be detected
 */
record GoldDocument(String text, @Nullable String lang, List<GoldEntity> entities) {
  GoldDocument {
    entities = List.copyOf(entities);
  }

  /** The persons, without those that are part of another's name. */
  List<GoldEntity> persons() {
    List<GoldEntity> all = entities.stream().filter(GoldEntity::isPerson).toList();
    List<GoldEntity> outer = new ArrayList<>();
    for (GoldEntity e : all) {
      boolean inside = all.stream().anyMatch(o -> o.span().encloses(e.span()));
      boolean twice = outer.stream().anyMatch(o -> o.span().equals(e.span()));
      if (!inside && !twice) {
        outer.add(e);
      }
    }
    return outer;
  }

  /** A place of the text with some of what stands around it, on one line. */
  String excerpt(Span span) {
    int from = Math.max(0, span.start() - 50);
    int to = Math.min(text.length(), span.end() + 40);
    String marked =
        text.substring(from, span.start())
            + "[["
            + text.substring(span.start(), span.end())
            + "]]"
            + text.substring(span.end(), to);
    return marked.replaceAll("\\R", "¶");
  }
}
