package org.obzor.query;

import java.util.List;
import org.obzor.article.Section;

/**
 * Shows what matched: HTML with every character that HTML could understand escaped and the matches
 * in {@code <mark>}.
 */
public final class Highlighter {
  /** Length of a snippet in UTF-16 units, before escaping. */
  public static final int SNIPPET_LENGTH = 260;

  private Highlighter() {}

  /** A whole section with its spans marked; spans of the other section are ignored. */
  public static String mark(String text, Section section, List<Span> spans) {
    return mark(text, 0, text.length(), section, spans);
  }

  /**
   * The stretch of an article's text with most matches, cut between words, on one line; its
   * beginning if nothing in the text matched.
   *
   * @param spans from {@link QueryMatcher#spans}
   */
  public static String snippet(String text, List<Span> spans) {
    List<Span> inText = spans.stream().filter(s -> s.section() == Section.TEXT).toList();
    int start = start(text, inText);
    int end = Math.min(text.length(), start + SNIPPET_LENGTH);
    if (end < text.length()) {
      end = wordEndBefore(text, start, end);
    }
    String html = mark(text, start, end, Section.TEXT, inText).strip();
    return (start > 0 ? "… " : "")
        + html.replaceAll("\\s+", " ")
        + (end < text.length() ? " …" : "");
  }

  /** The text in HTML, safe between tags and in quoted attributes. */
  public static String escape(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    escape(text, 0, text.length(), html);
    return html.toString();
  }

  /** Where the window with most matches begins: some words before the first of them. */
  private static int start(String text, List<Span> spans) {
    int best = 0;
    int most = 0;
    int last = 0; // first span not in the window that begins with span i
    for (int i = 0; i < spans.size(); i++) {
      int limit = spans.get(i).start() + SNIPPET_LENGTH * 3 / 4;
      while (last < spans.size() && spans.get(last).end() <= limit) {
        last++;
      }
      if (last - i > most) {
        most = last - i;
        best = i;
      }
    }
    if (spans.isEmpty() || spans.get(spans.size() - 1).end() <= SNIPPET_LENGTH) {
      return 0;
    }
    int wanted = spans.get(best).start() - SNIPPET_LENGTH / 4;
    return wanted <= 0 ? 0 : wordStartAfter(text, wanted, spans.get(best).start());
  }

  private static int wordStartAfter(String text, int from, int latest) {
    int at = from;
    while (at < latest && !Character.isWhitespace(text.charAt(at - 1))) {
      at++;
    }
    return at;
  }

  private static int wordEndBefore(String text, int start, int end) {
    int at = end;
    while (at > start && !Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    if (at > start) {
      return at;
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end; // one endless word
  }

  private static String mark(String text, int from, int to, Section section, List<Span> spans) {
    StringBuilder html = new StringBuilder(to - from + 64);
    int at = from;
    for (Span span : spans) {
      int start = Math.max(span.start(), at);
      int end = Math.min(span.end(), to);
      if (span.section() == section && start < end) {
        escape(text, at, start, html);
        html.append("<mark>");
        escape(text, start, end, html);
        html.append("</mark>");
        at = end;
      }
    }
    escape(text, at, to, html);
    return html.toString();
  }

  private static void escape(String text, int from, int to, StringBuilder html) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '&' -> html.append("&amp;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default ->
            html.append(Character.isISOControl(c) && !Character.isWhitespace(c) ? '\uFFFD' : c);
      }
    }
  }
}
