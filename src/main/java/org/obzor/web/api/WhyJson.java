package org.obzor.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.obzor.alert.AlertMatch;
import org.obzor.alert.Notification;
import org.obzor.alert.Why;
import org.obzor.article.Article;
import org.obzor.article.CodePoints;
import org.obzor.article.Section;
import org.obzor.query.Explanation;
import org.obzor.query.Span;

/**
 * Why an alert has told of an article or has not, as the API writes it.
 *
 * @param text the verdict, told to the reader
 * @param broken why the query cannot be read
 * @param firstArticle the article by which the story was told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WhyJson(
    String alertId,
    String articleId,
    String verdict,
    String text,
    @Nullable String broken,
    @Nullable Part explanation,
    boolean muted,
    boolean older,
    @Nullable MatchJson match,
    @Nullable ToldJson story,
    @Nullable ToldJson outlet,
    @Nullable String firstArticle) {

  /** A part of the query with its answer. */
  record Part(
      String kind, String query, boolean matched, List<Evidence> evidence, List<Part> parts) {}

  /** Words that make a part hold; offsets count Unicode code points. */
  record Evidence(String section, int start, int end, String text) {}

  record MatchJson(String storyId, String matchedAt) {}

  record ToldJson(String id, @Nullable String articleId, String at, String stage) {}

  static WhyJson of(Why why, Article article, String text, @Nullable String broken, ZoneId zone) {
    Explanation explanation = why.explanation();
    AlertMatch match = why.match();
    return new WhyJson(
        why.alert().id(),
        article.id(),
        why.verdict().name().toLowerCase(Locale.ROOT),
        text,
        broken,
        explanation == null ? null : part(explanation, article),
        why.muted(),
        why.older(),
        match == null ? null : new MatchJson(match.storyId(), Times.write(match.matchedAt(), zone)),
        told(why.story(), zone),
        told(why.outlet(), zone),
        why.firstArticle());
  }

  private static Part part(Explanation e, Article article) {
    return new Part(
        e.kind().name().toLowerCase(Locale.ROOT),
        e.printed(),
        e.matched(),
        e.evidence().stream().map(span -> evidence(span, article)).toList(),
        e.parts().stream().map(part -> part(part, article)).toList());
  }

  private static Evidence evidence(Span span, Article article) {
    Section section = span.section();
    String text = article.section(section);
    CodePoints points = new CodePoints(text);
    return new Evidence(
        section.name().toLowerCase(Locale.ROOT),
        points.at(span.start()),
        points.at(span.end()),
        text.substring(span.start(), span.end()));
  }

  private static @Nullable ToldJson told(@Nullable Notification n, ZoneId zone) {
    return n == null
        ? null
        : new ToldJson(
            n.id(),
            n.articleId(),
            Times.write(n.at(), zone),
            n.stage().name().toLowerCase(Locale.ROOT));
  }
}
