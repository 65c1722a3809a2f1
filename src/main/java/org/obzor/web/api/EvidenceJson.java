package org.obzor.web.api;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.obzor.article.Article;
import org.obzor.article.CodePoints;
import org.obzor.article.Section;
import org.obzor.enrich.TopicEvidence;

/**
 * What an article says for a topic.
 *
 * @param points what the matches are worth together
 * @param needed how many points an article of its length needs
 * @param matches in order of section and offset
 */
record EvidenceJson(int points, int needed, List<MatchJson> matches) {

  /**
   * @param section {@code title} or {@code text}
   * @param start in Unicode code points of the section
   * @param points what it is worth
   */
  record MatchJson(String section, int start, int end, String text, int points) {}

  static EvidenceJson of(Article article, TopicEvidence evidence) {
    Map<Section, CodePoints> offsets = new EnumMap<>(Section.class);
    for (Section section : Section.values()) {
      offsets.put(section, new CodePoints(article.section(section)));
    }
    return new EvidenceJson(
        evidence.points(),
        evidence.needed(),
        evidence.places().stream()
            .map(span -> {
              CodePoints at = Objects.requireNonNull(offsets.get(span.section()));
              return new MatchJson(
                  span.section().name().toLowerCase(Locale.ROOT),
                  at.at(span.start()),
                  at.at(span.end()),
                  article.section(span.section()).substring(span.start(), span.end()),
                  TopicEvidence.worth(span.section()));
            })
            .toList());
  }
}
