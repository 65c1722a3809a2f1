package org.obzor.source.archive;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.obzor.feed.HtmlText;

/**
 * What a container holds, before it is known which database wrote it.
 *
 * @param source of an HTML or XML file, as it was decoded; empty for others
 * @param lines of text as a reader sees it
 */
public record Paper(Kind kind, String source, List<Line> lines) {

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

    static Line of(String text) {
      return new Line(text, false);
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

  /** Plain text. */
  public static Paper text(String text) {
    return new Paper(Kind.TEXT, "", text.lines().map(Line::of).toList());
  }

  /** A page of HTML; no script runs and nothing is fetched. */
  public static Paper html(String html) {
    return new Paper(
        Kind.HTML, html, HtmlText.paragraphs(Jsoup.parse(html)).lines().map(Line::of).toList());
  }

  /** XML that is no page: it is read by who knows it, without entities of its own. */
  public static Paper xml(String xml) {
    return new Paper(Kind.XML, xml, List.of());
  }

  /** Rich Text Format. */
  public static Paper rtf(String rtf) {
    return new Paper(
        Kind.RICH,
        "",
        RtfText.of(rtf).lines().flatMap(l -> Stream.of(Line.of(l), Line.of(""))).toList());
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

    DamagedException(@Nullable String message) {
      super(message, null, false, false);
    }
  }
}
