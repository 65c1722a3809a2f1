package org.obzor.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.query.Span;

/** Cuts title and text where mentions and matches of the query begin and end. */
final class ArticleText {
  private static final Pattern BREAK = Pattern.compile("\\n\\s*\\n|\\n");

  private ArticleText() {}

  /**
   * A stretch of text that is shown in one way.
   *
   * @param type of the mention, empty for none
   * @param about the page about what is mentioned
   * @param name what is mentioned, in the reader's language
   * @param hit whether it matches the query
   */
  record Piece(String text, String type, String about, String name, boolean hit) {}

  /** The pieces of one section, paragraph by paragraph. */
  static List<List<Piece>> paragraphs(
      Article article, Section section, List<Span> hits, Function<Mention, Piece> shown) {
    String text = article.section(section);
    List<Mention> mentions =
        article.mentions().stream()
            .filter(m -> m.hasSpan() && m.section() == section)
            .sorted(Comparator.comparingInt(Mention::start).thenComparingInt(m -> -m.end()))
            .toList();
    List<Span> matches = hits.stream().filter(h -> h.section() == section).toList();
    List<List<Piece>> paragraphs = new ArrayList<>();
    Matcher gap = BREAK.matcher(text);
    int start = 0;
    while (gap.find()) {
      add(paragraphs, text, start, gap.start(), mentions, matches, shown);
      start = gap.end();
    }
    add(paragraphs, text, start, text.length(), mentions, matches, shown);
    return paragraphs;
  }

  private static void add(
      List<List<Piece>> paragraphs,
      String text,
      int start,
      int end,
      List<Mention> mentions,
      List<Span> hits,
      Function<Mention, Piece> shown) {
    if (text.substring(start, end).isBlank()) {
      return;
    }
    TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
    mentions.forEach(m -> cuts.addAll(List.of(m.start(), m.end())));
    hits.forEach(h -> cuts.addAll(List.of(h.start(), h.end())));
    List<Piece> pieces = new ArrayList<>();
    int from = start;
    for (int to : cuts.subSet(start, false, end, true)) {
      pieces.add(piece(text, from, to, mentions, hits, shown));
      from = to;
    }
    paragraphs.add(pieces);
  }

  private static Piece piece(
      String text,
      int from,
      int to,
      List<Mention> mentions,
      List<Span> hits,
      Function<Mention, Piece> shown) {
    boolean hit = hits.stream().anyMatch(h -> h.start() <= from && h.end() >= to);
    Mention mention = covering(mentions, from, to);
    String piece = text.substring(from, to);
    if (mention == null) {
      return new Piece(piece, "", "", "", hit);
    }
    Piece look = shown.apply(mention);
    return new Piece(piece, look.type(), look.about(), look.name(), hit);
  }

  private static @Nullable Mention covering(List<Mention> mentions, int from, int to) {
    for (Mention mention : mentions) {
      if (mention.start() <= from && mention.end() >= to) {
        return mention;
      }
    }
    return null;
  }
}
