package org.obzor.fulltext;

import java.util.List;

/** What of the chosen box is the article. */
final class Body {
  private static final int LONGEST_CAPTION = 200;
  private static final int LONGEST_HEAD = 60;
  private static final double MOST_TAIL = 0.35;

  /** What a page states is the whole if it is as much of what was chosen. */
  private static final double WHOLE = 0.75;

  /** If less is left of what was chosen, the rules are not made for this page. */
  private static final double LEAST_KEPT = 0.4;

  private final Container container;
  private final String title;

  Body(Container container, String title) {
    this.container = container;
    this.title = title;
  }

  List<Block> of(List<Block> blocks) {
    List<Block> near = blocks.stream().filter(b -> !container.beside(b) || stated(b)).toList();
    List<Block> kept = trimmed(near.stream().filter(b -> stated(b) || !foreign(b)).toList());
    long weight = weight(kept);
    long stated = weight(kept.stream().filter(this::stated).toList());
    if (stated > 0 && stated >= WHOLE * weight) {
      return kept.stream().filter(b -> stated(b) || !added(b)).toList();
    }
    return weight < LEAST_KEPT * weight(near) ? near : kept;
  }

  /** Whether a block would be stated if it was the article's. */
  private static boolean added(Block block) {
    return block.kind() == Block.Kind.PARAGRAPH && block.weight() > 0 && !block.box().quoted();
  }

  private boolean stated(Block block) {
    return container.stated(block);
  }

  private static long weight(List<Block> blocks) {
    return blocks.stream().mapToLong(Block::weight).sum();
  }

  private boolean foreign(Block block) {
    String text = block.text();
    if (block.linkDensity() > 0.6 && block.kind() != Block.Kind.ROW) {
      return !(block.kind() == Block.Kind.PARAGRAPH && block.ended() && text.length() > 80);
    }
    if (block.box().besidePicture()
        && text.length() <= LONGEST_CAPTION
        && block.kind() == Block.Kind.PARAGRAPH) {
      return true;
    }
    return Phrases.foreign(text) || Phrases.credit(text);
  }

  private List<Block> trimmed(List<Block> kept) {
    int from = 0;
    while (from < kept.size() && head(kept.get(from))) {
      from++;
    }
    int to = end(kept, from);
    while (to > from && kept.get(to - 1).kind() == Block.Kind.HEADING) {
      to--;
    }
    return kept.subList(from, to);
  }

  /** Whether a block above all paragraphs is no part of the body. */
  private boolean head(Block block) {
    String text = block.text();
    if (stated(block)) {
      return false;
    }
    return Texts.same(text, title)
        || block.box().tag.equals("h1")
        || Phrases.head(text)
        || (block.kind() == Block.Kind.PARAGRAPH
            && text.length() < LONGEST_HEAD
            && !Signs.dense(text)
            && !block.ended());
  }

  /** Where what follows the article begins. */
  private static int end(List<Block> kept, int from) {
    long all = 0;
    for (Block block : kept.subList(from, kept.size())) {
      all += block.text().length();
    }
    long after = 0;
    int end = kept.size();
    for (int i = kept.size() - 1; i > from; i--) {
      Block block = kept.get(i);
      after += block.text().length();
      if (after > MOST_TAIL * all) {
        break;
      }
      if (Phrases.end(block.text()) && !block.ended()) {
        end = i;
      }
    }
    return end;
  }
}
