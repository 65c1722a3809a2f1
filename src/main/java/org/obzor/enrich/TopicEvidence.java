package org.obzor.enrich;

import java.util.List;
import org.obzor.article.Section;
import org.obzor.query.Span;

/**
 * How much an article says for a topic.
 *
 * @param points what its matches are worth together
 * @param needed how many points an article of its length needs to be about the topic
 * @param places what matched, in order of section and offset; places that overlap are one
 */
public record TopicEvidence(int points, int needed, List<Span> places) {
  public TopicEvidence {
    places = List.copyOf(places);
  }

  /** Whether it is enough. */
  public boolean suffices() {
    return points >= needed;
  }

  /** What a match is worth. */
  public static int worth(Section section) {
    return section == Section.TITLE ? TopicTagger.TITLE_WEIGHT : 1;
  }
}
