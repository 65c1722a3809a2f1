package org.obzor.feed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Markup to the text a reader sees: no scripts, styles, forms or pictures, blocks as paragraphs.
 */
public final class HtmlText {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "embed",
          "form",
          "button",
          "select",
          "textarea",
          "svg",
          "math",
          "canvas",
          "video",
          "audio",
          "head",
          "title",
          "frame",
          "frameset");

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "div",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "ul",
          "ol",
          "dl",
          "table",
          "blockquote",
          "pre",
          "article",
          "section",
          "aside",
          "header",
          "footer",
          "figure",
          "figcaption",
          "hr",
          "address",
          "main",
          "nav");

  private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd", "caption");

  private static final Pattern MARKUP =
      Pattern.compile(
          "</(?:p|div|a|b|i|em|strong|span|ul|ol|li|h[1-6]|table|td|tr|blockquote|font|u|sub|sup|"
              + "small|big|pre|code|img|figure|iframe|center|script|style)>|<(?:br|p|img|hr)\\b[^<>]*/?>"
              + "|&(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST_TAGS = 200_000;
  private static final Pattern FRAME = Pattern.compile("(?i)<iframe\\b[^>]{0,2000}>");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
  private static final Pattern AROUND_BREAKS = Pattern.compile(" *\\n *");
  private static final Pattern BREAKS = Pattern.compile("\\n{3,}");

  private HtmlText() {}

  /** Whether text that is said to be plain holds tags or entities of HTML. */
  static boolean looksLikeMarkup(String text) {
    return (text.indexOf('<') >= 0 || text.indexOf('&') >= 0) && MARKUP.matcher(text).find();
  }

  /**
   * As much of a document as has so many tags, or what looks like one; a tree of more is a burden.
   */
  static String limited(String document, int tags) {
    int at = -1;
    for (int i = 0; i < tags; i++) {
      at = document.indexOf('<', at + 1);
      if (at < 0) {
        return document;
      }
    }
    return document.substring(0, at);
  }

  /** Text with blank lines between paragraphs. */
  public static String paragraphs(String html) {
    // A frame that is not closed would hide all that follows.
    String closed =
        html.toLowerCase(Locale.ROOT).contains("</iframe")
            ? html
            : FRAME.matcher(html).replaceAll("");
    return paragraphs(Jsoup.parseBodyFragment(limited(closed, MOST_TAGS)).body());
  }

  /** The text of an element of a page. */
  public static String paragraphs(Element element) {
    Writer writer = new Writer();
    NodeTraversor.filter(writer, element);
    String text = AROUND_BREAKS.matcher(writer.out).replaceAll("\n");
    return BREAKS.matcher(text).replaceAll("\n\n").strip();
  }

  static String line(String html) {
    return SPACES.matcher(paragraphs(html)).replaceAll(" ").strip();
  }

  private static final class Writer implements NodeFilter {
    private final StringBuilder out = new StringBuilder();
    private int preformatted;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        append(text.getWholeText());
      } else if (node instanceof Element element) {
        String name = name(element);
        if (UNSEEN.contains(name)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (name.equals("pre")) {
          preformatted++;
        }
        block(name);
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        String name = name(element);
        if (name.equals("pre")) {
          preformatted--;
        }
        if (!name.equals("br")) {
          block(name);
        }
        if (name.equals("td") || name.equals("th")) {
          out.append(' ');
        }
      }
      return FilterResult.CONTINUE;
    }

    private void block(String name) {
      if (PARAGRAPHS.contains(name)) {
        out.append("\n\n");
      } else if (LINES.contains(name)) {
        out.append('\n');
      }
    }

    private void append(String text) {
      String s = preformatted > 0 ? text : SPACES.matcher(text).replaceAll(" ");
      boolean atBlank = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
      out.append(atBlank && s.startsWith(" ") ? s.substring(1) : s);
    }

    private static String name(Element element) {
      String name = element.normalName().toLowerCase(Locale.ROOT);
      return name.substring(name.indexOf(':') + 1);
    }
  }
}
