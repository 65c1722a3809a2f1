package org.obzor.web.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.obzor.article.Article;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.text.Sentences;
import org.obzor.text.Span;

/** The sentences of an article around what it mentions. */
final class Excerpts {
  /** So many characters of a long sentence are shown on either side. */
  private static final int AROUND = 110;

  private final Article article;
  private final Map<Section, List<Span>> sentences = new EnumMap<>(Section.class);

  /** A sentence, or the middle of a long one, cut where the mention begins and ends. */
  record Excerpt(String before, String at, String after) {}

  Excerpts(Article article) {
    this.article = article;
    for (Section section : Section.values()) {
      sentences.put(section, new ArrayList<>(Sentences.split(article.section(section))));
    }
  }

  Excerpt around(Mention mention) {
    String text = article.section(mention.section());
    Span sentence = sentence(mention);
    int from = Math.min(sentence.start(), mention.start());
    int to = Math.max(sentence.end(), mention.end());
    String before = text.substring(from, mention.start());
    String after = text.substring(mention.end(), to);
    return new Excerpt(
        before.length() > AROUND ? "… " + tail(before) : before,
        text.substring(mention.start(), mention.end()),
        after.length() > AROUND ? head(after) + " …" : after);
  }

  /** The last sentence that begins before the mention does. */
  private Span sentence(Mention mention) {
    List<Span> all = sentences.getOrDefault(mention.section(), List.of());
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).start() <= mention.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? new Span(mention.start(), mention.end()) : all.get(low - 1);
  }

  private static String tail(String text) {
    String end = text.substring(text.length() - AROUND);
    int blank = end.indexOf(' ');
    return blank < 0 ? end : end.substring(blank + 1);
  }

  private static String head(String text) {
    String start = text.substring(0, AROUND);
    int blank = start.lastIndexOf(' ');
    return blank < 0 ? start : start.substring(0, blank);
  }
}
