package org.obzor.fulltext;

/**
 * A run of text that stands for itself on a page: a paragraph, a heading, an item of a list.
 *
 * @param box the element it stands in
 * @param index its place among the blocks of the page
 * @param linked how many of its characters are links
 */
record Block(Box box, int index, Kind kind, String text, int linked) {
  /** What kind of element holds it. */
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    CELL,
    /** The cells of a row, none of them long. */
    ROW
  }

  /** The share of its characters that are links, 0 to 1. */
  double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1, (double) linked / text.length());
  }

  /** Whether it ends as a sentence does. */
  boolean ended() {
    return Signs.endsSentence(text);
  }

  /**
   * Its length in characters that count: what is not a link, nothing if it is hardly a sentence.
   */
  int weight() {
    int own = text.length() - Math.min(linked, text.length());
    if (linkDensity() > 0.5 || (kind == Kind.HEADING)) {
      return 0;
    }
    if (kind == Kind.ROW) {
      return own / 2;
    }
    return own < Signs.least(text) ? 0 : own;
  }
}
