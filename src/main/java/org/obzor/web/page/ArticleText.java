package org.obzor.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.obzor.article.Article;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.query.Span;

/** Cuts title and text where mentions and matches of the query begin and end. */
final class ArticleText {
  private static final Pattern BREAK = Pattern.compile("\\n\\s*\\n|\\n");

  private final Section section;
  private final String text;
  private final Function<Mention, Look> looks;
  private final TreeSet<Integer> cuts = new TreeSet<>();
  private final Sweep<Mention> mentions;
  private final Sweep<Span> hits;

  private ArticleText(
      Article article, Section section, List<Span> hits, Function<Mention, Look> looks) {
    this.section = section;
    this.text = article.section(section);
    this.looks = looks;
    this.mentions = new Sweep<>(Mention::start, Mention::end);
    this.hits = new Sweep<>(Span::start, Span::end);
    article.mentions().stream()
        .filter(m -> m.hasSpan() && m.section() == section)
        .sorted(Comparator.comparingInt(Mention::start).thenComparingInt(m -> -m.end()))
        .forEach(m -> mentions.add(m, cuts));
    hits.stream()
        .filter(h -> h.section() == section)
        .sorted(Comparator.comparingInt(Span::start))
        .forEach(h -> this.hits.add(h, cuts));
  }

  /**
   * How a mention is shown.
   *
   * @param key of what is mentioned, within the page
   * @param about the page about what is mentioned
   * @param name what is mentioned, in the reader's language
   */
  record Look(String type, String key, String about, String name) {}

  /**
   * A stretch of text that is shown in one way.
   *
   * @param anchor where mentions that begin here are jumped to, empty where none begins
   * @param type of the mention, empty for none
   * @param keys of all that is mentioned here, separated by blanks
   * @param hit whether it matches the query
   */
  record Piece(
      String text,
      String anchor,
      String type,
      String keys,
      String about,
      String name,
      boolean hit) {}

  /** The pieces of one section, paragraph by paragraph. */
  static List<List<Piece>> paragraphs(
      Article article, Section section, List<Span> hits, Function<Mention, Look> looks) {
    return new ArticleText(article, section, hits, looks).paragraphs();
  }

  /** Where in the page a mention is. */
  static String anchor(Mention mention) {
    return anchor(mention.section(), mention.start());
  }

  private static String anchor(Section section, int start) {
    return (section == Section.TITLE ? "h" : "t") + start;
  }

  private List<List<Piece>> paragraphs() {
    List<List<Piece>> paragraphs = new ArrayList<>();
    Matcher gap = BREAK.matcher(text);
    int start = 0;
    while (gap.find()) {
      add(paragraphs, start, gap.start());
      start = gap.end();
    }
    add(paragraphs, start, text.length());
    return paragraphs;
  }

  private void add(List<List<Piece>> paragraphs, int start, int end) {
    if (text.substring(start, end).isBlank()) {
      return;
    }
    List<Piece> pieces = new ArrayList<>();
    int from = start;
    for (int to : cuts.subSet(start, false, end, false)) {
      pieces.add(piece(from, to));
      from = to;
    }
    pieces.add(piece(from, end));
    paragraphs.add(pieces);
  }

  private Piece piece(int from, int to) {
    boolean hit = !hits.over(from).isEmpty();
    List<Mention> over = mentions.over(from);
    String piece = text.substring(from, to);
    if (over.isEmpty()) {
      return new Piece(piece, "", "", "", "", "", hit);
    }
    Look look = looks.apply(over.getFirst());
    String keys =
        over.stream().map(m -> looks.apply(m).key()).distinct().collect(Collectors.joining(" "));
    boolean begins = over.stream().anyMatch(m -> m.start() == from);
    return new Piece(
        piece,
        begins ? anchor(section, from) : "",
        look.type(),
        keys,
        look.about(),
        look.name(),
        hit);
  }
}
