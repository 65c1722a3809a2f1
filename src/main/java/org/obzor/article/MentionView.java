package org.obzor.article;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mention as {@code extract} and the API show it.
 *
 * @param start offset in Unicode code points, null for a topic
 * @param end offset after the last code point, null for a topic
 * @param text the words of the article, null for a topic
 */
@JsonInclude(Include.NON_NULL)
public record MentionView(
    String type,
    String id,
    String label,
    @Nullable Integer start,
    @Nullable Integer end,
    @Nullable String text,
    @Nullable String kind) {

  /**
   * The mentions of one section.
   *
   * @param text the section they point into
   */
  public static List<MentionView> of(List<Mention> mentions, Section section, String text) {
    CodePoints codePoints = new CodePoints(text);
    return mentions.stream()
        .filter(m -> m.section() == section)
        .map(m -> of(m, text, codePoints))
        .toList();
  }

  private static MentionView of(Mention m, String text, CodePoints codePoints) {
    CountryKind kind = m.kind();
    return m.hasSpan()
        ? new MentionView(
            m.type().id(),
            m.id(),
            m.label(),
            codePoints.at(m.start()),
            codePoints.at(m.end()),
            text.substring(m.start(), m.end()),
            kind == null ? null : kind.id())
        : new MentionView(m.type().id(), m.id(), m.label(), null, null, null, null);
  }
}
