package org.obzor.source.archive;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a reader sees of HTML: paragraphs separated by blank lines. */
public final class HtmlText {
  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p",
          "div",
          "table",
          "ul",
          "ol",
          "dl",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "section",
          "article",
          "header",
          "footer",
          "aside",
          "main",
          "pre",
          "hr",
          "figure",
          "form");
  private static final Set<String> LINES = Set.of("br", "tr", "li", "dt", "dd", "figcaption");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "head", "template", "noscript", "iframe", "object", "svg");

  private HtmlText() {}

  /** The paragraphs of a document's body. */
  public static List<String> paragraphs(Element element) {
    return Stream.of(of(element).split("\n{2,}", -1)).filter(p -> !p.isBlank()).toList();
  }

  /** The text of some elements, one paragraph or more each. */
  static String of(Collection<Element> elements) {
    return elements.stream()
        .map(HtmlText::of)
        .filter(t -> !t.isBlank())
        .collect(Collectors.joining("\n\n"));
  }

  /** Paragraphs separated by blank lines, the lines of one by \n. */
  public static String of(Element element) {
    Writer writer = new Writer();
    element.traverse(writer);
    return writer.text();
  }

  private static final class Writer implements NodeVisitor {
    private final StringBuilder out = new StringBuilder();
    private int breaks; // to be written before the next text: 1 a line's end, 2 a paragraph's
    private boolean blank;
    private boolean cell;
    private int unseen;
    private int preformatted;

    @Override
    public void head(Node node, int depth) {
      switch (node) {
        case Element e -> {
          String name = e.normalName();
          if (UNSEEN.contains(name)) {
            unseen++;
          }
          if (name.equals("pre")) {
            preformatted++;
          }
          if (name.equals("br")) {
            breaks = breaks == 0 ? 1 : 2;
          } else if (CELLS.contains(name) && e.previousElementSibling() != null) {
            cell = true;
          } else {
            begin(name);
          }
        }
        case TextNode t when unseen == 0 -> {
          if (preformatted > 0) {
            t.getWholeText()
                .lines()
                .forEach(l -> {
                  write(l);
                  breaks = Math.max(breaks, l.isBlank() ? 2 : 1);
                });
          } else {
            write(t.getWholeText());
          }
        }
        default -> {}
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element e) {
        String name = e.normalName();
        if (UNSEEN.contains(name)) {
          unseen--;
        }
        if (name.equals("pre")) {
          preformatted--;
        }
        if (!name.equals("br")) {
          begin(name);
        }
      }
    }

    private void begin(String name) {
      if (PARAGRAPHS.contains(name)) {
        breaks = 2;
      } else if (LINES.contains(name)) {
        breaks = Math.max(breaks, 1);
        cell = false;
      }
    }

    private void write(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
          blank = true;
        } else {
          separate();
          out.append(c);
        }
      }
    }

    private void separate() {
      if (!out.isEmpty()) {
        if (cell) {
          out.append('\t');
        } else if (breaks > 0) {
          out.append("\n".repeat(breaks));
        } else if (blank) {
          out.append(' ');
        }
      }
      breaks = 0;
      blank = false;
      cell = false;
    }

    String text() {
      return out.toString();
    }
  }
}
