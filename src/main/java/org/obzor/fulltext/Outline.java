package org.obzor.fulltext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * A page as blocks of text in their order, and the boxes around them. What is never text (scripts,
 * forms, navigation, figures, what is hidden) is left out on the way.
 */
final class Outline implements NodeFilter {
  private static final Set<String> NEVER =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "aside",
          "footer",
          "form",
          "figure",
          "figcaption",
          "button",
          "select",
          "input",
          "textarea",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "video",
          "audio",
          "picture",
          "img",
          "map",
          "dialog",
          "menu",
          "label",
          "math",
          "rp",
          "rt",
          "amp-ad");
  private static final Set<String> PICTURES =
      Set.of("img", "picture", "amp-img", "video", "iframe");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "mark", "nobr", "q", "ruby", "s", "samp", "small",
          "span", "strike", "strong", "sub", "sup", "tt", "u", "var", "wbr", "time", "rb");

  private static final int LONGEST_ROW = 300;

  /** Text within a line that is named as standing beside an article is left out up to this. */
  private static final int LONGEST_BESIDE = 250;

  private static final int MOST_BESIDE_NODES = 60;

  private final List<Block> blocks = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private @Nullable Box box;
  private int links;
  private int linked;
  private int breaks;

  private Outline() {}

  static Outline of(Element body) {
    Outline outline = new Outline();
    NodeTraversor.filter(outline, body);
    outline.flush();
    return outline;
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Box> boxes() {
    return boxes;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode t) {
      add(t.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element e)) {
      return FilterResult.CONTINUE;
    }
    String tag = e.normalName();
    if (tag.equals("br")) {
      if (++breaks > 1) {
        flush();
      } else {
        text.append('\n');
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    if (PICTURES.contains(tag) && box != null) {
      box.pictures++;
    }
    if (depth > 0 && (NEVER.contains(tag) || hidden(e))) {
      if (!INLINE.contains(tag)) {
        text.append(' ');
      }
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("span") && Hints.of(e) == Hints.BESIDE && small(e)) {
      text.append(' ');
      return FilterResult.SKIP_ENTIRELY;
    }
    if (tag.equals("a")) {
      links++;
    }
    if (!inline(tag)) {
      flush();
      box = new Box(box, tag, Hints.of(e), blocks.size());
      boxes.add(box);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element e && !e.normalName().equals("br")) {
      if (e.normalName().equals("a")) {
        links--;
      }
      if (!inline(e.normalName()) && box != null) {
        flush();
        if (box.tag.equals("tr")) {
          join(box);
        }
        box.to = blocks.size();
        if (box.to == box.from && box.pictures > 0 && box.parent != null) {
          box.parent.pictures++;
        }
        box = box.parent;
      }
    }
    return FilterResult.CONTINUE;
  }

  private void add(String s) {
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean space = Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b';
      if (!space) {
        breaks = 0;
      }
      if (space) {
        if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
          text.append(' ');
        }
      } else {
        text.append(c);
        if (links > 0) {
          linked++;
        }
      }
    }
  }

  /** Whether it holds few characters, found out by looking at few nodes. */
  private static boolean small(Element e) {
    int[] left = {MOST_BESIDE_NODES, LONGEST_BESIDE};
    NodeTraversor.filter(
        (node, depth) -> {
          left[0]--;
          if (node instanceof TextNode t) {
            left[1] -= t.getWholeText().length();
          }
          return left[0] < 0 || left[1] < 0 ? FilterResult.STOP : FilterResult.CONTINUE;
        },
        e);
    return left[0] >= 0 && left[1] >= 0;
  }

  /** Makes a row of short cells one block. */
  private void join(Box row) {
    List<Block> cells = blocks.subList(row.from, blocks.size());
    int length = cells.stream().mapToInt(c -> c.text().length()).sum();
    if (cells.size() < 2
        || length > LONGEST_ROW
        || cells.stream().anyMatch(c -> c.kind() != Block.Kind.CELL)) {
      return;
    }
    String joined = cells.stream().map(Block::text).collect(Collectors.joining(" | "));
    int links = cells.stream().mapToInt(Block::linked).sum();
    cells.clear();
    while (boxes.getLast() != row) {
      boxes.removeLast();
    }
    blocks.add(new Block(row, row.from, Block.Kind.ROW, joined, links));
  }

  private void flush() {
    String s = text.toString().strip();
    if (!s.isEmpty() && box != null) {
      blocks.add(new Block(box, blocks.size(), kind(box), s, Math.min(linked, s.length())));
    }
    text.setLength(0);
    linked = 0;
    breaks = 0;
  }

  /** Elements that HTML does not know are read as part of the line they stand in. */
  private static boolean inline(String tag) {
    return INLINE.contains(tag) || tag.indexOf('-') > 0;
  }

  private static Block.Kind kind(Box box) {
    return switch (box.tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
      case "li", "dt", "dd" -> Block.Kind.ITEM;
      case "td", "th", "caption" -> Block.Kind.CELL;
      default -> Block.Kind.PARAGRAPH;
    };
  }

  private static boolean hidden(Element e) {
    if (e.attributesSize() == 0) {
      return false;
    }
    if (e.hasAttr("hidden") || e.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = e.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String s = style.toLowerCase(Locale.ROOT).replace(" ", "");
    return s.contains("display:none") || s.contains("visibility:hidden");
  }
}
