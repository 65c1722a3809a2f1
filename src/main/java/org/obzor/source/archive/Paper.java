package org.obzor.source.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.obzor.feed.HtmlText;

/**
 * What a container holds, before it is known which database wrote it.
 *
 * @param source of an HTML or XML file, as it was decoded; empty for others
 * @param lines of text as a reader sees it
 */
public record Paper(Kind kind, String source, List<Line> lines) {
  /** With more, a file of newlines would take all memory there is. */
  static final int MOST_LINES = 2_000_000;

  private static final int MOST_TAGS = 2_000_000;
  private static final int MOST_NESTED_TABLES = 1_000;

  /** What the text came out of. */
  public enum Kind {
    TEXT,
    HTML,
    XML,
    RICH
  }

  /**
   * @param text may be blank
   * @param heading whether it is marked as a heading, where the container tells
   */
  public record Line(String text, boolean heading) {
    private static final int LONGEST_MARK = 300;

    private static final Line BLANK = new Line("", false);

    static Line of(String text) {
      return text.isEmpty() ? BLANK : new Line(text, false);
    }

    boolean isBlank() {
      return text.isBlank();
    }

    /** Its beginning, where whatever marks a line stands; a line may be as long as a file. */
    String mark() {
      String stripped = text.strip();
      return stripped.length() <= LONGEST_MARK ? stripped : stripped.substring(0, LONGEST_MARK);
    }
  }

  public Paper {
    lines = List.copyOf(lines);
  }

  /**
   * Plain text.
   *
   * @throws DamagedException if it has more lines than are read
   */
  public static Paper text(String text) throws DamagedException {
    return new Paper(Kind.TEXT, "", lines(text.lines()));
  }

  private static List<Line> lines(Stream<String> lines) throws DamagedException {
    List<Line> read = lines.limit(MOST_LINES + 1L).map(Line::of).toList();
    if (read.size() > MOST_LINES) {
      throw DamagedException.of("source.too-many-lines", MOST_LINES);
    }
    return read;
  }

  /**
   * A page of HTML; no script runs and nothing is fetched.
   *
   * @throws DamagedException if it has more elements than are read
   */
  public static Paper html(String html) throws DamagedException {
    if (!isReadable(html)) {
      throw DamagedException.of("source.too-complex");
    }
    return new Paper(Kind.HTML, html, lines(HtmlText.paragraphs(Jsoup.parse(html)).lines()));
  }

  /** A tree of more would be a burden; tables within tables take time by the square of them. */
  private static boolean isReadable(String html) {
    int tags = 0;
    int tables = 0;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
      tags++;
      if (html.regionMatches(true, at + 1, "table", 0, 5)) {
        tables++;
      } else if (html.regionMatches(true, at + 1, "/table", 0, 6)) {
        tables = Math.max(0, tables - 1);
      }
      if (tags > MOST_TAGS || tables > MOST_NESTED_TABLES) {
        return false;
      }
    }
    return true;
  }

  /**
   * The elements that hold an article each; what is within another of them is part of that.
   *
   * @param selector of jsoup
   */
  static List<Element> outermost(Document page, String selector) {
    List<Element> found = new ArrayList<>();
    for (Element one : page.select(selector)) {
      if (found.isEmpty() || !one.parents().contains(found.getLast())) {
        found.add(one);
      }
    }
    return found;
  }

  /** XML that is no page: it is read by who knows it, without entities of its own. */
  public static Paper xml(String xml) {
    return new Paper(Kind.XML, xml, List.of());
  }

  /**
   * Rich Text Format.
   *
   * @throws DamagedException if it has more lines than are read
   */
  public static Paper rtf(String rtf) throws DamagedException {
    List<Line> lines = lines(RtfText.of(rtf).lines());
    return new Paper(
        Kind.RICH, "", lines.stream().flatMap(l -> Stream.of(l, Line.of(""))).toList());
  }

  /**
   * The main part of a Word document.
   *
   * @param documentXml what its {@code word/document.xml} holds
   * @throws DamagedException if that is no XML
   */
  public static Paper docx(byte[] documentXml) throws DamagedException {
    return new Paper(Kind.RICH, "", DocxText.lines(documentXml));
  }

  /** The document of an HTML file. */
  Document html() {
    return Jsoup.parse(source);
  }

  /** All of it as a reader sees it. */
  public String text() {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  /** The lines that are not blank. */
  List<Line> written() {
    return lines.stream().filter(l -> !l.isBlank()).toList();
  }

  /** That a container cannot be read; an expected outcome. */
  public static final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    DamagedException(@Nullable String message) {
      super(message, null, false, false);
      this.code = "source.damaged";
      this.arguments = List.of(message == null ? "" : message.replaceAll("\\s+", " "));
    }

    private DamagedException(String code, List<Object> arguments) {
      super(code, null, false, false);
      this.code = code;
      this.arguments = arguments;
    }

    /** That it is more than is read. */
    static DamagedException of(String code, Object... arguments) {
      return new DamagedException(code, List.of(arguments));
    }

    /** The key of the message that tells why. */
    public String code() {
      return code;
    }

    /** What fills the message's places. */
    public List<Object> arguments() {
      return arguments;
    }
  }
}
