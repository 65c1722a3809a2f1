package org.obzor.curation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.curation.Decision.NotThis;
import org.obzor.enrich.Review.Subject;
import org.obzor.text.TextAnalyzer;

/** What is not what it was recognised as. Immutable. */
final class Rejections {
  private final Map<Selection.Entity, List<Rejection>> byEntity = new HashMap<>();
  private final TextAnalyzer analyzer;

  /**
   * @param article null for all
   * @param wording null for all
   */
  private record Rejection(@Nullable String article, @Nullable Wording wording) {}

  Rejections(List<Decision> decisions, TextAnalyzer analyzer) {
    this.analyzer = analyzer;
    for (Decision decision : decisions) {
      if (decision
          instanceof NotThis(EntityType type, String entity, String article, String written)) {
        byEntity
            .computeIfAbsent(new Selection.Entity(type, entity), e -> new ArrayList<>())
            .add(new Rejection(article, written == null ? null : Wording.of(written, analyzer)));
      }
    }
  }

  boolean isEmpty() {
    return byEntity.isEmpty();
  }

  /**
   * Whether a mention does not count.
   *
   * @param entity whom it means, which need not be what the mention says
   */
  boolean reject(Subject article, Mention mention, String entity) {
    for (Rejection r :
        byEntity.getOrDefault(new Selection.Entity(mention.type(), entity), List.of())) {
      String only = r.article;
      Wording wording = r.wording;
      if ((only == null || only.equals(article.id()))
          && (wording == null || wording.is(analyzer.tokens(written(article, mention))))) {
        return true;
      }
    }
    return false;
  }

  private static String written(Subject article, Mention mention) {
    String section = mention.section() == Section.TITLE ? article.title() : article.text();
    return mention.hasSpan() ? section.substring(mention.start(), mention.end()) : "";
  }
}
